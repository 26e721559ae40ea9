# Reads a result folder of Trustfall and makes one of its effects again, with nothing but R itself:
#
#     Rscript read_results.R FOLDER [ROW]        ROW: row of outcomes.csv, from 0

arguments <- commandArgs(trailingOnly = TRUE)
read <- function(name) read.csv(file.path(arguments[1], name), check.names = FALSE, fileEncoding = "UTF-8")
effect <- read("outcomes.csv")[if (length(arguments) > 1) as.integer(arguments[2]) + 1 else 1, ]
weights <- subset(read("weights.csv"), experiment == effect$experiment & contrast == effect$contrast)
failed <- subset(read("runs.csv"), experiment == effect$experiment & !(failed %in% c(NA, "")))$replication
values <- subset(read("values.csv"), experiment == effect$experiment & !(replication %in% failed))
both <- merge(values, weights, by = c("experiment", "outcome", "arm"))
differences <- tapply(both$weight * both$value, both$replication, sum) - weights$reference[1]
n <- length(differences)
half <- qt((1 + effect$level) / 2, n - 1) * sd(differences) / sqrt(n)

cat(sprintf("%s: %s\n", effect$outcome, effect$expected))
cat(sprintf("made again: %.12g [%.12g, %.12g], n = %d\n", mean(differences), mean(differences) - half, mean(differences) + half, n))
cat(sprintf("Trustfall:  %.12g [%.12g, %.12g], n = %d\n", effect$effect, effect$t_low, effect$t_high, effect$n))
