# R's `survey`: survey_peer.R CSV OUTPUT. The tables that `hailong run` writes of the national wave:
# for the country all together, every domain and every question; by each group all together and
# every domain; the score, its standard error and its 95 % interval.
#
# A score is the ratio of satisfied to valid answers, both weighted: svyratio, and svyby where there
# are groups. What was tried: several ratios in one svyratio estimate every pair of them, and take
# longer; svyby cuts all columns of a design for every group, so that one of few columns saves a
# quarter of all time; `multicore` of svyby saves little, whole tables on two cores nearly half.
# Intervals are svyciprop's "xlogit", by its formula from the score and its error: svyciprop itself
# would estimate everything anew.
suppressPackageStartupMessages({
  library(survey)
  library(parallel)
})
arguments <- commandArgs(trailingOnly = TRUE)

header <- names(read.csv(arguments[1], nrows = 1))
questions <- grep("^cau_", header, value = TRUE)
groups <- c("district", "sex", "area", "education", "occupation", "age")
kinds <- rep("NULL", length(header))
kinds[header %in% c(groups, "commune", "channels")] <- "character"
kinds[header %in% c("age", questions)] <- "integer"
kinds[header == "weight"] <- "numeric"
rows <- read.csv(arguments[1], colClasses = kinds, encoding = "UTF-8", na.strings = "")

answers <- as.matrix(rows[questions])
valid <- !is.na(answers) & answers <= 5
satisfied <- valid & answers >= 4
domains <- c("regulations", "water-supply", "public-service-delivery", "governance")
domain <- domains[((seq_along(questions) - 1) * length(domains)) %/% length(questions) + 1]
pooled <- c(list(overall = questions), split(questions, domain)[domains])

# `x.` is what was answered validly, `y.` what of it was satisfied.
few <- rows[c("commune", "weight", groups)]
few$age <- cut(few$age, c(18, 30, 45, 60, Inf), c("18-29", "30-44", "45-59", "60-"), right = FALSE)
for (name in names(pooled)) {
  few[[paste0("x.", name)]] <- rowSums(valid[, pooled[[name]]])
  few[[paste0("y.", name)]] <- rowSums(satisfied[, pooled[[name]]])
}
many <- few
many[paste0("x.", questions)] <- valid + 0
many[paste0("y.", questions)] <- satisfied + 0
design_of <- function(data) {
  svydesign(ids = ~commune, strata = ~district, weights = ~weight, data = data, nest = TRUE)
}

side <- function(letter, name) as.formula(paste0("~`", letter, ".", name, "`"))
table <- function(by, group, name, estimate, df) {
  score <- as.vector(coef(estimate))
  error <- as.vector(SE(estimate))
  reach <- qt(0.975, df) * error / (score * (1 - score))
  data.frame(by, group, name, score = 100 * score, standardError = 100 * error,
             low = 100 * plogis(qlogis(score) - reach), high = 100 * plogis(qlogis(score) + reach))
}
whole <- function(design, by, group, names) {
  df <- degf(design)
  do.call(rbind, lapply(names, function(name) {
    table(by, group, name, svyratio(side("y", name), side("x", name), design), df)
  }))
}
design <- design_of(few)
of_groups <- function(by) {
  df <- vapply(split(seq_len(nrow(few)), few[[by]]), function(i) degf(design[i, ]), 0)
  do.call(rbind, lapply(names(pooled), function(name) {
    estimates <- svyby(side("y", name), as.formula(paste0("~", by)), design, svyratio,
                       denominator = side("x", name))
    group <- as.character(estimates[[by]])
    table(by, group, name, estimates, df[group])
  }))
}
# Whoever picked several channels belongs to all of them; who picked none is a group as well.
of_channel <- function(name) {
  chosen <- if (name == "") is.na(rows$channels) else grepl(name, rows$channels, fixed = TRUE)
  whole(design[which(chosen), ], "channels", name, names(pooled))
}
pieces <- c(
  list(function() whole(design_of(many), "", "", c(names(pooled), questions))),
  lapply(groups, function(by) function() of_groups(by)),
  lapply(c("trang-tin", "truyen-thanh", "tru-so", "hop-thon", ""),
         function(name) function() of_channel(name)))
result <- do.call(rbind, mclapply(pieces, function(piece) piece(), mc.cores = 2,
                                  mc.preschedule = FALSE))
write.csv(format(result, digits = 17), arguments[2], row.names = FALSE, quote = FALSE)
