# What R's survey says of two waves, and of the questions of tasks done between them, against the others:
# run from the top folder as
#   Rscript Tests/HailongTests/Reference/effects.R > Tests/HailongTests/Reference/effects.csv
# (Debian r-cran-survey; the version is in the first line of the output). `apart`: the first synthetic
# export of sipas-2023 is one wave, the second the other; `shared`: the first is both, but for the water
# price of every fifth respondent, who is "very satisfied" (5) in the later wave.
suppressPackageStartupMessages(library(survey))
folder <- "SampleData/surveys/sipas-2023/"
first <- read.csv(paste0(folder, "exports/sipas-2023-SYNTHETIC-1.csv"), colClasses = "character",
                  check.names = FALSE)
second <- read.csv(paste0(folder, "exports/sipas-2023-SYNTHETIC-2.csv"), sep = ";",
                   colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
names(second) <- names(first)
second$weight <- sub(",", ".", second$weight)
choices <- read.csv(paste0(folder, "choices.csv"), colClasses = "character", check.names = FALSE)
survey <- read.csv(paste0(folder, "survey.csv"), colClasses = "character", check.names = FALSE)
plan <- read.csv("SampleData/plan.csv", colClasses = "character", check.names = FALSE)
code <- function(values, list) {
  own <- choices[choices$list_name == list, ]
  position <- match(values, own[["label::vi"]])
  ifelse(is.na(position), values, own$name[position])
}
second$district <- code(second$district, "district")
rated <- survey[survey$domain != "", ]
for (question in rated$name) second[[question]] <- code(second[[question]], "hai_long")
changed <- first
changed$nuoc_gia[seq(5, nrow(changed), 5)] <- "5"

topics <- function(id) strsplit(plan$topics[plan$id == id], " ")[[1]]
with <- function(tags) rated$name[sapply(strsplit(rated$topics, " "), function(t) any(t %in% tags))]
done <- c("18-1.2.1", "18-1.2.2-a")
every <- unique(unlist(lapply(done, function(id) with(topics(id)))))
others <- setdiff(rated$name, every)
sums <- function(data, questions) {
  answers <- as.matrix(data[, questions, drop = FALSE])
  list(x = apply(answers, 1, function(a) sum(a %in% as.character(1:5))),
       y = apply(answers, 1, function(a) sum(a %in% c("4", "5"))))
}
tell <- function(mode, what, a, b, design) {
  # a and b are one expression of totals each, of the later and of the earlier wave.
  own <- svycontrast(svytotal(~yo + xo + yn + xn + po + qo + pn + qn, design), a)
  change <- 100 * coef(own)
  error <- 100 * SE(own)
  df <- degf(design)
  t <- qt(0.975, df)
  cat(sprintf("%s,%s,%.12g,%.12g,%d,%.12g,%.12g,%.12g\n", mode, what, change, error, df,
              change - t * error, change + t * error, 2 * pt(-abs(change / error), df)))
}
cat("# R survey", as.character(packageVersion("survey")), "\n")
cat("mode,line,change,standardError,degreesOfFreedom,low,high,pValue\n")
both <- function(mode, early, late, questions, control, name) {
  early$wave <- 0
  late$wave <- 1
  data <- rbind(early, late)
  data$w <- as.numeric(data$weight)
  o <- sums(data, questions)
  n <- sums(data, control)
  later <- data$wave == 1
  # y, x of the later wave; p, q of the earlier one; o own, n the others.
  data$yo <- o$y * later; data$xo <- o$x * later; data$po <- o$y * !later; data$qo <- o$x * !later
  data$yn <- n$y * later; data$xn <- n$x * later; data$pn <- n$y * !later; data$qn <- n$x * !later
  # Clusters drawn apart belong to a stratum of their wave.
  design <- if (mode == "shared") svydesign(~commune, strata = ~district, weights = ~w, data = data,
                                            nest = TRUE)
            else svydesign(~commune, strata = ~interaction(district, wave), weights = ~w, data = data,
                           nest = TRUE)
  if (name == "overall") return(tell(mode, name, quote(yo / xo - po / qo), NULL, design))
  tell(mode, paste0(name, ":own"), quote(yo / xo - po / qo), NULL, design)
  tell(mode, paste0(name, ":others"), quote(yn / xn - pn / qn), NULL, design)
  tell(mode, name, quote((yo / xo - yn / xn) - (po / qo - pn / qn)), NULL, design)
}
for (mode in c("apart", "shared")) {
  late <- if (mode == "apart") second else changed
  both(mode, first, late, rated$name, rated$name, "overall")
  both(mode, first, late, every, others, "*")
  for (id in done) both(mode, first, late, with(topics(id)), others, id)
}
