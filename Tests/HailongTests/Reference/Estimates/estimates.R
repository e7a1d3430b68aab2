# What R's survey package says of synthetic answers under many designs, scores and calibrations.
# Run in this folder: Rscript estimates.R (Debian r-cran-survey). It writes a workspace to be read by
# hailong (domains.csv, surveys/CASE/*.csv, answers-*-SYNTHETIC.csv) and expected.csv beside it.
# Nothing here was answered by anybody: every number is drawn at random with a fixed seed.
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "fail", digits = 15)

# --- Synthetic answers -----------------------------------------------------------------------------
set.seed(20261123)
rows <- list()
for (s in 1:6) for (c in 1:(3 + s %% 3)) {
  effect <- rnorm(1, 0, 0.6)
  for (h in 1:(2 + (s + c) %% 2)) for (p in 1:(2 + (c + h) %% 3)) {
    rows[[length(rows) + 1]] <- data.frame(
      stratum = paste0("s", s), cluster = sprintf("c%d-%d", s, c),
      household = sprintf("h%d-%d-%d", s, c, h), N1 = 20 + 3 * s, N2 = 5 + (s + c) %% 4,
      people = 400 + 50 * s, N2people = 60 + 5 * c, effect = effect + rnorm(1, 0, 0.3))
  }
}
data <- do.call(rbind, rows)
n <- nrow(data)
data$id <- sprintf("p%04d", 1:n)
data$w <- round(exp(rnorm(n, 3, 0.7)), 3)
data$w[c(7, 40)] <- 0
data$sex <- sample(c("m", "f"), n, TRUE, c(0.45, 0.55))
data$region <- ifelse(data$stratum %in% c("s1", "s2"), "north",
                      ifelse(data$stratum == "s3", "east", "south"))
data$age <- sample(18:90, n, TRUE)
data$age[c(5, 50)] <- NA
data$kind <- sample(c("a", "b", "c"), n, TRUE, c(0.5, 0.3, 0.2))
questions <- paste0("q", 1:5)
for (j in seq_along(questions)) {
  latent <- data$effect + rnorm(n, 0.5 - 0.2 * j + 0.3 * (data$sex == "f"), 1)
  answer <- as.character(pmin(5, pmax(1, round(latent + 3.2))))
  answer[runif(n) < 0.08] <- ""
  answer[runif(n) < 0.05] <- "9"
  data[[questions[j]]] <- answer
}
# Where they hear of things: some from both, some from neither.
data$news <- trimws(paste(ifelse(seq_len(n) %% 2 == 0, "tv", ""), ifelse(seq_len(n) %% 3 == 0, "web", "")))
data[3, questions] <- ""                      # somebody who answered nothing
data$q5[data$region == "east"] <- ""          # a question that a whole group left out
data$effect <- NULL
wide <- data
wide$w <- round(exp(runif(n, log(1e-3), log(1e3))), 9)  # six orders of magnitude
lonely <- data[!(data$stratum == "s4" & data$cluster != "c4-1"), ]
alike <- data
for (q in questions) alike[[q]] <- ifelse(alike$sex == "f", "5", alike[[q]])
positive <- data[data$w > 0, ]                # R's calibrate() cannot take a weight of zero
lacking <- positive                           # some lack a variable that weights are fitted by
lacking$sex[c(4, 30, 90)] <- ""
pairs <- data[data$cluster %in% c(sprintf("c%d-1", 1:6), sprintf("c%d-2", 1:6)), ]

# --- The workspace ---------------------------------------------------------------------------------
write.csv.plain <- function(x, file) write.csv(x, file, row.names = FALSE, na = "", quote = FALSE)
answers <- function(frame, file) write.csv.plain(frame, paste0("answers-", file, "-SYNTHETIC.csv"))
for (name in c("data", "wide", "lonely", "alike", "positive", "lacking", "pairs")) {
  frame <- get(name)
  rownames(frame) <- NULL
  assign(name, frame)
  if (name != "pairs") answers(frame, if (name == "data") "main" else name)
}
write.csv.plain(data.frame(
  id = c("d1", "d11", "d2"), within = c("", "d1", ""), scheme = "s", weight = c(2, 3, 1),
  `label::vi` = c("Một", "Một một", "Hai"), check.names = FALSE), "domains.csv")
choices <- data.frame(
  list_name = c(rep("scale", 6), rep("sex", 2), rep("region", 3), rep("kind", 3), rep("news", 2)),
  name = c(1:5, 9, "m", "f", "north", "east", "south", "a", "b", "c", "tv", "web"),
  `label::vi` = c("Rất thấp", "Thấp", "Vừa", "Cao", "Rất cao", "Không biết", "Nam", "Nữ", "Bắc",
                  "Đông", "Nam tỉnh", "Loại a", "Loại b", "Loại c", "Ti vi", "Trang tin"),
  points = c(1:5, rep("", 11)), satisfied = c("", "", "", "yes", "yes", rep("", 11)),
  missing = c(rep("", 5), "no-opinion", rep("", 10)), check.names = FALSE)

case <- function(name, roles, settings = list(), population = NULL, replicates = character()) {
  folder <- file.path("surveys", name)
  dir.create(folder, recursive = TRUE, showWarnings = FALSE)
  columns <- c("stratum", "cluster", "household", "N1", "N2", "people", "N2people", "w")
  type <- c("text", "text", "text", "integer", "integer", "integer", "integer", "decimal")
  kept <- columns %in% roles
  role <- function(column) paste(names(roles)[roles == column], collapse = " ")
  sheet <- data.frame(
    type = c("text", "select_one sex", "select_one region", "integer", "select_one kind", "select_multiple news", type[kept],
             rep("select_one scale", 5), rep("decimal", length(replicates))),
    name = c("id", "sex", "region", "age", "kind", "news", columns[kept], questions, replicates),
    domain = c(rep("", 6 + sum(kept)), "d1", "d1", "d11", "d2", "d2", rep("", length(replicates))),
    role = c("respondent", "group", "group", "group", "group", "group",
             as.character(unlist(lapply(columns[kept], role))), rep("", 5),
             rep("replicate", length(replicates))),
    bands = c("", "", "", "18-39 40-59 60-", "", "", rep("", sum(kept) + 5 + length(replicates))))
  write.csv.plain(sheet, file.path(folder, "survey.csv"))
  write.csv.plain(choices, file.path(folder, "choices.csv"))
  all <- modifyList(
    list(index = "X", wave = 2026, method = "m", scheme = "s", source = "SYNTHETIC"), settings)
  write.csv.plain(as.data.frame(all, check.names = FALSE), file.path(folder, "settings.csv"))
  if (!is.null(population)) write.csv.plain(population, file.path(folder, "population.csv"))
}

# --- Scores ----------------------------------------------------------------------------------------
domains <- list(overall = questions, d1 = c("q1", "q2", "q3"), d11 = "q3", d2 = c("q4", "q5"))
home <- c(q1 = "d1", q2 = "d1", q3 = "d11", q4 = "d2", q5 = "d2")
scoring <- list(
  `satisfied-share` = function(p) as.numeric(p >= 4),
  `mean-of-range` = function(p) (p - 1) / 4,
  `mean-of-maximum` = function(p) p / 5)
points <- function(a) suppressWarnings(ifelse(a %in% as.character(1:5), as.numeric(a), NA))
# A score is a sum over ratios of a·Y/X: which questions form one ratio, and what it counts for.
parts.of <- function(line, pooling, add, asked) {
  each <- function(q) lapply(q, function(x) list(questions = x, a = 1 / length(q)))
  scale <- function(parts, by) lapply(parts, function(p) { p$a <- p$a * by; p })
  if (line %in% questions) return(each(line))
  if (add == "mean" && pooling == "answers") return(list(list(questions = domains[[line]], a = 1)))
  if (add == "mean" && pooling == "questions") return(each(intersect(domains[[line]], asked)))
  d11 <- each(intersect("q3", asked))
  own <- each(intersect(c("q1", "q2"), asked))
  halves <- add == "sum"
  d1 <- c(scale(d11, if (halves) 1/2 else 3/4), scale(own, if (halves) 1/2 else 1/4))
  d2 <- each(intersect(c("q4", "q5"), asked))
  switch(line, d11 = d11, d1 = d1, d2 = d2,
         overall = c(scale(d1, if (halves) 1/2 else 2/3), scale(d2, if (halves) 1/2 else 1/3)))
}
ranges <- function(line, add) {
  if (add == "mean") return(c(0, 100))
  if (line %in% questions) line <- home[[line]]
  # q1 and q2 are d1's own, one of its two parts; their line is on d1's own range.
  switch(line, overall = c(2, 20), d1 = c(1, 10), d2 = c(1, 10), d11 = c(0.5, 5))
}

expected <- list()
expect <- function(name, line, label, n, score = NA, se = NA, df = NA, low = NA, high = NA, deff = NA) {
  expected[[length(expected) + 1]] <<- data.frame(
    case = name, domain = if (line %in% questions) home[[line]] else line,
    question = if (line %in% questions) line else "", group = label, respondents = n, score = score,
    standardError = se, degreesOfFreedom = df, low = low, high = high, designEffect = deff)
}
# One row: the estimate of a line for the members (a logical vector) of a design.
estimate <- function(name, design, frame, w, line, label, member, score, pooling, add, interval, residual = identity) {
  fraction <- scoring[[score]]
  member <- member & !is.na(member)
  s <- sapply(questions, function(q) fraction(points(frame[[q]])))
  v <- !is.na(s)
  s[!v] <- 0
  if (line %in% questions && !any(v[member & w > 0, line])) return(expect(name, line, label, 0))
  value <- function(w) {
    inside <- member & w > 0
    asked <- questions[colSums(v[inside, , drop = FALSE]) > 0]
    parts <- parts.of(line, pooling, add, asked)
    u <- rep(0, nrow(frame))
    total <- 0
    for (p in parts) {
      x <- rowSums(v[, p$questions, drop = FALSE])
      y <- rowSums((v * s)[, p$questions, drop = FALSE])
      X <- sum((w * x)[inside])
      R <- sum((w * y)[inside]) / X
      total <- total + p$a * R
      u <- u + p$a * (y - R * x) / X
    }
    list(score = total, u = ifelse(member, u, 0), questions = unique(unlist(lapply(parts, `[[`, "questions"))))
  }
  point <- value(w)
  answered <- member & w > 0 & rowSums(v[, point$questions, drop = FALSE]) > 0
  nresp <- sum(answered)
  part <- subset(design, member)
  place <- match(part$variables$id, frame$id)
  if (inherits(design, "svyrep.design")) {
    se <- as.numeric(SE(withReplicates(design, function(weights, data) value(weights)$score)))
  } else {
    part$variables$u <- residual(point$u)[place]
    se <- as.numeric(SE(svytotal(~u, part)))
    if (pooling == "answers" && add == "mean" && identical(residual, identity)) {  # R's own ratio must say the same
      part$variables$x <- rowSums(v[, point$questions, drop = FALSE])[place]
      part$variables$y <- rowSums((v * s)[, point$questions, drop = FALSE])[place]
      ratio <- svyratio(~y, ~x, part)
      stopifnot(all.equal(as.numeric(coef(ratio)), point$score), all.equal(as.numeric(SE(ratio)), se))
    }
  }
  df <- degf(part)
  members <- sum(member & w > 0)
  n.eff <- point$score * (1 - point$score) / se^2
  t <- if (df >= 1) qt(0.975, df) else NA
  exact <- function(n.star) {
    x <- point$score * n.star
    c(if (point$score < 1e-9) 0 else qbeta(0.025, x, n.star - x + 1),
      if (point$score > 1 - 1e-9) 1 else qbeta(0.975, x + 1, n.star - x))
  }
  ends <- if (df < 1) c(NA, NA) else if (se < 1e-9) {
    if (score == "satisfied-share") exact(min(nresp, nresp * (qt(0.975, members - 1) / t)^2)) else c(NA, NA)
  } else switch(interval,
    logit = plogis(qlogis(point$score) + c(-1, 1) * t * se / (point$score * (1 - point$score))),
    wilson = {
      centre <- (point$score + t^2 / (2 * n.eff)) / (1 + t^2 / n.eff)
      centre + c(-1, 1) * t / (1 + t^2 / n.eff) *
        sqrt(point$score * (1 - point$score) / n.eff + t^2 / (4 * n.eff^2))
    },
    exact = exact(n.eff * (qt(0.975, members - 1) / t)^2),
    mean = pmin(1, pmax(0, point$score + c(-1, 1) * t * se)))
  W <- sum(w[answered])
  e <- point$u[answered] * W
  s2 <- nresp / (nresp - 1) * sum(w[answered] * (e - sum(w[answered] * e) / W)^2) / W
  deff <- if (se < 1e-9 || nresp < 2) NA else se^2 / (s2 / nresp)
  range <- ranges(line, add)
  on <- function(f) range[1] + f * diff(range)
  expect(name, line, label, nresp, on(point$score), se * diff(range), df, on(ends[1]), on(ends[2]), deff)
}

run <- function(name, design, frame = data, score = "satisfied-share", pooling = "answers", add = "mean",
                interval = if (score == "satisfied-share") "logit" else "mean", lines = names(domains),
                by = c("sex", "region"), residual = identity) {
  w <- weights(design, "sampling")
  for (line in lines) {
    estimate(name, design, frame, w, line, "", rep(TRUE, nrow(frame)), score, pooling, add, interval,
             residual)
    for (variable in by) for (level in setdiff(sort(unique(frame[[variable]])), ""))
      estimate(name, design, frame, w, line, paste0(variable, "=", level), frame[[variable]] == level,
               score, pooling, add, interval)
  }
}

# --- Designs ---------------------------------------------------------------------------------------
in.strata <- c(stratum = "stratum", weight = "w")
in.clusters <- c(stratum = "stratum", cluster = "cluster", weight = "w")
in.stages <- c(stratum = "stratum", cluster = "cluster", population = "N1", `cluster-2` = "household", `population-2` = "N2")
everything <- c(names(domains), questions)
strata <- function(d) svydesign(~1, strata = ~stratum, weights = ~w, data = d)
clusters <- function(d) svydesign(~cluster, strata = ~stratum, weights = ~w, data = d)
stages <- function(d) svydesign(~cluster + household, strata = ~stratum, fpc = ~N1 + N2, weights = ~w, data = d)
case("main-simple", c()); run("main-simple", svydesign(~1, weights = rep(1, n), data = data))
case("main-weights", c(weight = "w")); run("main-weights", svydesign(~1, weights = ~w, data = data), lines = everything)
case("main-strata", in.strata); run("main-strata", strata(data))
case("main-strata-population", c(stratum = "stratum", population = "people"))
run("main-strata-population", svydesign(~1, strata = ~stratum, fpc = ~people, data = data))
case("main-strata-population-weights", c(in.strata, population = "people"))
run("main-strata-population-weights", svydesign(~1, strata = ~stratum, fpc = ~people, weights = ~w, data = data))
case("main-clusters-only", c(cluster = "cluster"))
run("main-clusters-only", svydesign(~cluster, weights = rep(1, n), data = data))
case("main-clusters", in.clusters)
run("main-clusters", clusters(data), lines = everything, by = c("sex", "region", "kind"))
case("main-clusters-population", c(stratum = "stratum", cluster = "cluster", population = "N1"))
run("main-clusters-population", svydesign(~cluster, strata = ~stratum, fpc = ~N1, data = data))
case("main-two-stage", in.stages)
run("main-two-stage", svydesign(~cluster + household, strata = ~stratum, fpc = ~N1 + N2, data = data))
case("main-two-stage-weights", c(in.stages, weight = "w")); run("main-two-stage-weights", stages(data))
case("main-two-stage-people", c(stratum = "stratum", cluster = "cluster", population = "N1", `population-2` = "N2people"))
run("main-two-stage-people", svydesign(~cluster + id, strata = ~stratum, fpc = ~N1 + N2people, data = data))
case("wide-clusters", in.clusters); run("wide-clusters", clusters(wide), wide)
case("alike-clusters", in.clusters); run("alike-clusters", clusters(alike), alike, by = "sex")
case("alike-clusters-mean", in.clusters, list(score = "mean-of-range"))
run("alike-clusters-mean", clusters(alike), alike, score = "mean-of-range", by = "sex")

# --- Scores and intervals --------------------------------------------------------------------------
for (score in names(scoring)) for (pooling in c("answers", "questions", "parts")) {
  name <- paste("main", score, pooling, sep = "-")
  case(name, in.clusters, list(score = score, pooling = pooling))
  run(name, clusters(data), score = score, pooling = pooling)
}
case("main-elements-parts", in.strata, list(pooling = "parts"))
run("main-elements-parts", strata(data), pooling = "parts")
case("main-sum", in.clusters, list(score = "mean-of-range", pooling = "parts", add = "sum", range = "1 10"))
run("main-sum", clusters(data), score = "mean-of-range", pooling = "parts", add = "sum", by = "sex")
for (interval in c("wilson", "exact", "mean")) {
  name <- paste("main", interval, sep = "-")
  case(name, in.clusters, list(interval = interval)); run(name, clusters(data), interval = interval)
}

# --- A stratum with a single cluster ---------------------------------------------------------------
for (policy in c("remove", "adjust", "average", "certainty")) {
  options(survey.lonely.psu = policy)
  name <- paste("lonely", policy, sep = "-")
  case(name, in.clusters, list(lonely = policy)); run(name, clusters(lonely), lonely)
}
options(survey.lonely.psu = "fail")

# --- Calibration -----------------------------------------------------------------------------------
sexes <- data.frame(variable = "sex", value = c("m", "f"), population = c(2100, 2500))
regions <- data.frame(variable = "region", value = c("north", "east", "south"), population = c(1500, 700, 2400))
both <- rbind(sexes, regions)
crossed <- data.frame(
  variable = "sex*region", value = c("m*north", "m*east", "m*south", "f*north", "f*east", "f*south"),
  population = c(700, 300, 1100, 800, 400, 1300))
cells <- data.frame(sex = rep(c("m", "f"), each = 3), region = rep(c("north", "east", "south"), 2), Freq = crossed$population)
margins <- c(`(Intercept)` = 4600, sexm = 2100, regionnorth = 1500, regionsouth = 2400)
rake <- function(design, ...) calibrate(design, ~sex + region, margins, calfun = "raking", epsilon = 1e-12, ...)
for (kind in c("clusters", "strata", "stages")) {
  base <- get(kind)(positive)
  own <- if (kind == "stages") c(in.stages, weight = "w") else get(paste0("in.", kind))
  name <- function(method) paste("positive", method, kind, sep = "-")
  case(name("poststratify"), own, list(calibration = "poststratify"), crossed)
  run(name("poststratify"), postStratify(base, ~sex + region, cells), positive, by = c("sex", "kind"))
  case(name("rake"), own, list(calibration = "rake"), both)
  run(name("rake"), rake(base), positive, by = c("sex", "kind"))
  case(name("logit"), own, list(calibration = "logit", bounds = "0.2 4"), both)
  run(name("logit"), calibrate(base, ~sex + region, margins, calfun = "logit", bounds = c(0.2, 4), epsilon = 1e-12),
      positive, by = c("sex", "kind"))
}
# Those who lack the variable hold their weight, and the totals are less by it, each in proportion. By
# hand: a kept weight counts for its own z and takes the population's mean of the explained part away.
kept <- lacking$sex == ""
share <- sexes$population / sum(sexes$population)
left <- sum(sexes$population) - sum(lacking$w[kept])
lacking$calibrated <- lacking$w
for (k in 1:2) {
  inside <- lacking$sex == sexes$value[k]
  lacking$calibrated[inside] <- lacking$w[inside] * left * share[k] / sum(lacking$w[inside])
}
explained <- function(u) {
  means <- sapply(sexes$value, function(v) weighted.mean(u[lacking$sex == v], lacking$w[lacking$sex == v]))
  u - ifelse(kept, sum(share * means), means[match(lacking$sex, sexes$value)])
}
case("lacking-keep", in.clusters, list(calibration = "poststratify", calibration_missing = "keep"), sexes)
run("lacking-keep", svydesign(~cluster, strata = ~stratum, weights = ~calibrated, data = lacking), lacking,
    by = character(), residual = explained)

# --- Replicate weights -----------------------------------------------------------------------------
replicated <- function(name, frame, design, settings) {
  r <- round(as.matrix(weights(design, "analysis")), 6)
  columns <- sprintf("r%02d", seq_len(ncol(r)))
  colnames(r) <- columns
  out <- cbind(frame, r)
  answers(out, name)
  given <- svrepdesign(
    data = out, weights = ~w, repweights = r, type = settings$replicates, combined.weights = TRUE,
    scale = design$scale, rscales = design$rscales, rho = settings$fay_rho)
  plain <- function(x) paste(format(x, digits = 17, trim = TRUE), collapse = " ")
  if (settings$replicates %in% c("JKn", "bootstrap")) settings$replicate_scale <- plain(design$scale)
  if (settings$replicates == "JKn") settings$replicate_rscales <- plain(design$rscales)
  list(design = given, frame = out, settings = settings, columns = columns)
}
one <- function(name, made, extra = list(), population = NULL, design = made$design) {
  case(name, c(weight = "w"), modifyList(made$settings, extra), population, made$columns)
  run(name, design, made$frame)
}
quiet <- suppressWarnings
flat <- svydesign(~cluster, weights = ~w, data = positive)
jk1 <- quiet(replicated("jk1", positive, as.svrepdesign(flat, type = "JK1"), list(replicates = "JK1")))
one("jk1-plain", jk1)
one("jk1-rake", jk1, list(calibration = "rake"), both, rake(jk1$design, compress = FALSE))
one("jkn-plain", quiet(replicated("jkn", data, as.svrepdesign(clusters(data), type = "JKn"), list(replicates = "JKn"))))
half <- clusters(pairs)
one("brr-plain", quiet(replicated("brr", pairs, as.svrepdesign(half, type = "BRR"), list(replicates = "BRR"))))
one("fay-plain", quiet(replicated("fay", pairs, as.svrepdesign(half, type = "Fay", fay.rho = 0.3),
                                  list(replicates = "Fay", fay_rho = 0.3))))
set.seed(11)
one("boot-plain", quiet(replicated("boot", positive, as.svrepdesign(flat, type = "bootstrap", replicates = 30),
                                   list(replicates = "bootstrap"))))

# --- Differences of two groups, jointly -------------------------------------------------------------
differences <- list()
differ <- function(name, design, frame, variable, a, b, lines = names(domains)) {
  w <- weights(design, "sampling")
  s <- sapply(questions, function(q) scoring[["satisfied-share"]](points(frame[[q]])))
  v <- !is.na(s)
  s[!v] <- 0
  for (line in lines) {
    frame$x <- rowSums(v[, domains[[line]], drop = FALSE])
    frame$y <- rowSums((v * s)[, domains[[line]], drop = FALSE])
    is.in <- function(g) vapply(strsplit(frame[[variable]], " "), function(taken) g %in% taken, TRUE)
    two <- is.in(a) | is.in(b)
    if (inherits(design, "svyrep.design")) {
      ratio <- function(w, g) sum((w * frame$y)[frame[[variable]] == g]) / sum((w * frame$x)[frame[[variable]] == g])
      found <- withReplicates(design, function(w, d) ratio(w, a) - ratio(w, b))
      value <- as.numeric(found)
      se <- as.numeric(SE(found))
    } else {
      whole <- design
      for (g in c("a", "b")) {
        inside <- is.in(get(g))
        whole$variables[[paste0("x", g)]] <- frame$x * inside
        whole$variables[[paste0("y", g)]] <- frame$y * inside
      }
      both.ratios <- svyratio(~ya + yb, ~xa + xb, whole, covmat = TRUE)
      pick <- c(1, 0, 0, -1)  # of ya/xa, yb/xa, ya/xb, yb/xb
      value <- sum(pick * as.vector(both.ratios$ratio))
      se <- sqrt(as.numeric(t(pick) %*% both.ratios$vcov %*% pick))
    }
    df <- degf(subset(design, two))
    t <- qt(0.975, df)
    differences[[length(differences) + 1]] <<- data.frame(
      case = name, domain = line, variable = variable, a = a, b = b, difference = 100 * value,
      standardError = 100 * se, degreesOfFreedom = df, low = 100 * (value - t * se),
      high = 100 * (value + t * se), pValue = 2 * pt(-abs(value / se), df))
  }
}
differ("main-clusters", clusters(data), data, "sex", "m", "f")
differ("main-clusters", clusters(data), data, "region", "north", "east")
differ("main-strata", strata(data), data, "sex", "m", "f")
differ("main-two-stage-weights", stages(data), data, "sex", "f", "m")
differ("positive-rake-clusters", rake(clusters(positive)), positive, "kind", "a", "b")
differ("positive-rake-strata", rake(strata(positive)), positive, "kind", "a", "c")
differ("positive-poststratify-stages", postStratify(stages(positive), ~sex + region, cells), positive, "sex", "m", "f")
differ("main-clusters", clusters(data), data, "news", "tv", "web")
differ("main-strata", strata(data), data, "news", "tv", "web")
differ("positive-rake-strata", rake(strata(positive)), positive, "news", "web", "tv")
differ("jk1-plain", jk1$design, jk1$frame, "sex", "m", "f")
out <- do.call(rbind, differences)
for (column in names(out)[6:11]) out[[column]] <- trimws(formatC(out[[column]], digits = 13, format = "g"))
cat("# R survey ", as.character(packageVersion("survey")), "; synthetic answers\n", file = "differences.csv", sep = "")
quiet(write.table(out, "differences.csv", append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))

out <- do.call(rbind, expected)
for (column in c("score", "standardError", "low", "high", "designEffect"))
  out[[column]] <- ifelse(is.na(out[[column]]), "", trimws(formatC(out[[column]], digits = 13, format = "g")))
cat("# R survey ", as.character(packageVersion("survey")), "; synthetic answers\n", file = "expected.csv", sep = "")
quiet(write.table(out, "expected.csv", append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
cat(nrow(out), "expectations\n")
