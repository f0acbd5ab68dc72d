# What R's package survey takes for what `cargo run --release -p maillage-statistics --example estimate` measures.
#
#   cargo run --release -p maillage-statistics --example estimate -- 1000000 FOLDER
#   Rscript bench/statistics.R FOLDER calibrate
#   cargo run --release -p maillage-statistics --example estimate -- 100000 FOLDER
#   Rscript bench/statistics.R FOLDER domains [calibrated]
#
# Both read the same sample; the sums that they print agree. Debian: r-cran-survey.
suppressMessages(library(survey))
asked <- commandArgs(TRUE)
sample <- read.csv(file.path(asked[1], "sample.csv"))
margins <- read.csv(file.path(asked[1], "margins.csv"))
factors <- c("age", "sex", "diploma", "category", "departement")
for (name in c(factors, "area")) sample[[name]] <- factor(sample[[name]])
totals <- c(`(Intercept)` = margins$total[1])
for (name in factors) {
  own <- margins[margins$variable == name, ]
  totals <- c(totals, setNames(own$total[-1], paste0(name, own$level[-1])))
}
model <- reformulate(factors)
measure <- function(what, work) {
  time <- system.time(result <- work())
  cat(sprintf("%s: %.2f s elapsed, %.2f s of processor\n", what, time["elapsed"], time["user.self"] + time["sys.self"]))
  invisible(result)
}
design <- measure("design", function() svydesign(ids = ~place, weights = ~w, data = sample))
if (asked[2] == "calibrate") {
  forms <- list(
    linear = function() calibrate(design, model, totals, calfun = "linear"),
    raking = function() calibrate(design, model, totals, calfun = "raking", epsilon = 1e-10),
    logit = function() calibrate(design, model, totals, calfun = "logit", bounds = c(.5, 2), epsilon = 1e-9))
  for (name in names(forms)) {
    calibrated <- measure(paste("calibrate", name), forms[[name]])
    cat(sprintf("  sum of squares %.6f\n", sum(weights(calibrated)^2)))
  }
}
domains <- function(design) {
  means <- reformulate(paste0("y", 0:9))
  table <- measure("10 means in 300 areas", function() svyby(means, ~area, design, svymean))
  errors <- SE(table)
  cat(sprintf("  sum %.12f, sum of standard errors %.12f\n", sum(coef(table)), sum(unlist(errors))))
}
if (asked[2] == "domains") {
  domains(design)
  if (identical(asked[3], "calibrated"))
    domains(calibrate(design, model, totals, calfun = "raking", epsilon = 1e-12, maxit = 200))
}
