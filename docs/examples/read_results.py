"""Reads a result folder of Trustfall and makes one of its effects again, with nothing but Python itself:

    python3 read_results.py FOLDER [ROW]        ROW: row of outcomes.csv, from 0
"""
import csv, math, statistics, sys


def read(name):
    with open(f"{folder}/{name}", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def t_factor(level, df):
    """The t between whose negative and itself Student's t lies with this probability (scipy: t.ppf)."""
    scale = 2 / math.sqrt(math.pi) * math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2))
    low, high = 0.0, math.pi / 2
    for _ in range(60):
        middle, steps = (low + high) / 2, 1000
        simpson = ((4 if i % 2 else 2 if 0 < i < steps else 1) * math.cos(i * middle / steps) ** (df - 1) for i in range(steps + 1))
        low, high = (middle, high) if scale * sum(simpson) * middle / steps / 3 < level else (low, middle)
    return math.sqrt(df) * math.tan(low)


folder, row = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0
effect = read("outcomes.csv")[row]
same = lambda one, *names: all(one[name] == effect[name] for name in names)
weights = {one["arm"]: float(one["weight"]) for one in read("weights.csv") if same(one, "experiment", "contrast")}
reference = next(float(one["reference"]) for one in read("weights.csv") if same(one, "experiment", "contrast"))
failed = {one["replication"] for one in read("runs.csv") if same(one, "experiment") and one["failed"]}
sums = {}
for one in read("values.csv"):
    if same(one, "experiment", "outcome") and one["arm"] in weights and one["replication"] not in failed:
        sums[one["replication"]] = sums.get(one["replication"], -reference) + weights[one["arm"]] * float(one["value"])
mean, n = statistics.fmean(sums.values()), len(sums)
half = t_factor(float(effect["level"]), n - 1) * statistics.stdev(sums.values()) / math.sqrt(n)

print(f"{effect['outcome']}: {effect['expected']}")
print(f"made again: {mean:.12g} [{mean - half:.12g}, {mean + half:.12g}], n = {n}")
print(f"Trustfall:  {float(effect['effect']):.12g} [{float(effect['t_low']):.12g}, {float(effect['t_high']):.12g}], n = {effect['n']}")
