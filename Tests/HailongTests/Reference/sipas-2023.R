# What R's survey says of the two sound synthetic exports of sipas-2023: run from the top folder as
#   Rscript Tests/HailongTests/Reference/sipas-2023.R > Tests/HailongTests/Reference/sipas-2023.csv
# (Debian r-cran-survey; the version is in the first line of the output).
suppressPackageStartupMessages(library(survey))
folder <- "SampleData/surveys/sipas-2023/"
first <- read.csv(paste0(folder, "exports/sipas-2023-SYNTHETIC-1.csv"), colClasses = "character",
                  check.names = FALSE)
second <- read.csv(paste0(folder, "exports/sipas-2023-SYNTHETIC-2.csv"), sep = ";",
                   colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
names(second) <- names(first)  # the same columns in the same order, under other headers
second$weight <- sub(",", ".", second$weight)  # decimal commas, as Excel writes them with semicolons
choices <- read.csv(paste0(folder, "choices.csv"), colClasses = "character", check.names = FALSE)
survey <- read.csv(paste0(folder, "survey.csv"), colClasses = "character", check.names = FALSE)
code <- function(values, list) {
  own <- choices[choices$list_name == list, ]
  position <- match(values, own[["label::vi"]])
  ifelse(is.na(position), values, own$name[position])
}
second$district <- code(second$district, "district")
rated <- survey[survey$domain != "", ]
for (question in rated$name) second[[question]] <- code(second[[question]], "hai_long")
data <- rbind(first, second)
data$w <- as.numeric(data$weight)
domains <- list(
  overall = rated$name,
  regulations = rated$name[rated$domain %in% c("regulations", "water-supply")],
  `water-supply` = rated$name[rated$domain == "water-supply"],
  `public-service-delivery` = rated$name[rated$domain == "public-service-delivery"],
  governance = rated$name[rated$domain == "governance"])
cat("# R survey", as.character(packageVersion("survey")), "\n")
cat("domain,district,score,standardError,degreesOfFreedom,low,high,designEffect\n")
for (domain in names(domains)) {
  answers <- as.matrix(data[, domains[[domain]]])
  data$x <- apply(answers, 1, function(a) sum(a %in% as.character(1:5)))
  data$y <- apply(answers, 1, function(a) sum(a %in% c("4", "5")))
  design <- svydesign(~commune, strata = ~district, weights = ~w, data = data, nest = TRUE)
  for (district in c("", sort(unique(data$district)))) {
    part <- design
    if (district != "") part <- design[data$district == district, ]
    r <- svyratio(~y, ~x, part)
    p <- 100 * coef(r)
    se <- 100 * SE(r)
    df <- degf(part)
    t <- qt(0.975, df)
    half <- t * se / 100 / ((p / 100) * (1 - p / 100))
    low <- 100 * plogis(qlogis(p / 100) - half)
    high <- 100 * plogis(qlogis(p / 100) + half)
    answered <- part$variables$x > 0
    z <- part$variables$w * (part$variables$y - p / 100 * part$variables$x) /
      sum(part$variables$w * part$variables$x)
    w <- part$variables$w[answered]
    e <- z[answered] * sum(w) / w
    n <- sum(answered)
    s2 <- n / (n - 1) * sum(w * (e - sum(w * e) / sum(w))^2) / sum(w)
    cat(sprintf("%s,%s,%.12g,%.12g,%d,%.12g,%.12g,%.12g\n", domain, district, p, se, df, low, high,
                (se / 100)^2 / (s2 / n)))
  }
}
