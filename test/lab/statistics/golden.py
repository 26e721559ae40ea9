"""Makes golden.json: reference values for test/lab/statistics.

Run: /usr/bin/python3 test/lab/statistics/golden.py      (Debian: python3-scipy, python3-statsmodels, python3-mpmath)
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import TTestPower
from statsmodels.stats.weightstats import ttost_paired

A = [4.1, 5.3, 3.9, 6.2, 5.5, 4.8, 7.1, 5.0, 4.4, 6.6, 5.9, 5.2]
B = [4.9, 5.9, 4.2, 6.1, 6.8, 5.1, 7.9, 5.0, 5.3, 7.4, 5.8, 6.4]
P = [0.001, 0.2, 0.011, 0.04, 0.04, 0.7, 0.0004, 0.03, 1.0, 0.05]
golden = {"made": {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__}}



def t_quantile(q, df):
    """The t quantile to 30 digits: that of SciPy 1.10 is good to 2e-9 only."""
    mpmath.mp.dps = 30
    lower = min(q, 1 - q)
    tail = lambda t: mpmath.betainc(mpmath.mpf(df) / 2, 0.5, 0, df / (df + t * t), regularized=True) / 2
    t = mpmath.findroot(lambda t: tail(t) - lower, stats.t.isf(lower, df))
    return float(t if q < 0.5 else -t)


# Distributions: lists of [arguments …, value].
DF = [1, 2, 3.5, 9, 29, 200, 5000]
golden["tTwoSided"] = [[t, df, 2 * stats.t.sf(t, df)] for df in DF for t in [0, 0.01, 0.7, 2, 5, 20, 80]]
golden["tUpperQuantile"] = [[q, df, t_quantile(q, df)] for df in DF for q in [1e-9, 1e-4, 0.025, 0.05, 0.3, 0.8]]
golden["normalUpper"] = [[z, stats.norm.sf(z)] for z in [-8, -2, -0.3, 0, 0.001, 0.5, 1.2, 1.7, 1.96, 4, 9, 30]]
golden["chiSquareUpper"] = [[x, k, stats.chi2.sf(x, k)] for k in [1, 2, 5, 40, 900] for x in [0.01, 1, 4, 30, 120, 1000]]
golden["fUpper"] = [[x, m, n, stats.f.sf(x, m, n)] for m in [1, 3, 20] for n in [2, 11, 300] for x in [0.1, 1, 4, 25]]

# Paired contrast.
a, b = np.array(A), np.array(B)
d = b - a
n = len(d)
test = stats.ttest_rel(b, a)
interval = test.confidence_interval(0.9)
J = lambda m: float(np.exp(scipy.special.gammaln(m / 2) - scipy.special.gammaln((m - 1) / 2)) / np.sqrt(m / 2))
pooled = np.sqrt((a.var(ddof=1) + b.var(ddof=1)) / 2)
golden["paired"] = {
    "a": A, "b": B, "mean": d.mean(), "sd": d.std(ddof=1), "se": stats.sem(d), "t": test.statistic,
    "p": test.pvalue, "low": interval.low, "high": interval.high,
    "dz": d.mean() / d.std(ddof=1), "gz": d.mean() / d.std(ddof=1) * J(n - 1),
    "dPooled": d.mean() / pooled, "gPooled": d.mean() / pooled * J(2 * n - 2),
    "correlation": np.corrcoef(a, b)[0, 1],
    "varianceSaved": (a.var(ddof=1) + b.var(ddof=1)) / d.var(ddof=1),
    "vargha": stats.mannwhitneyu(b, a).statistic / n**2,
}
# Family.
golden["family"] = {"p": P, "holm": multipletests(P, method="holm")[1], "bh": multipletests(P, method="fdr_bh")[1]}
# Power of the two-sided paired t test.
power = TTestPower()
golden["power"] = [[d, n, alpha, power.power(d, n, alpha)] for d in [0.1, 0.5, 1.5] for n in [3, 10, 60] for alpha in [0.05, 0.001]]
golden["replications"] = [[d, alpha, p, int(np.ceil(power.solve_power(d, None, alpha, p)))]
                          for d in [0.1, 0.3, 0.8] for alpha in [0.05, 0.005] for p in [0.8, 0.95]]

# Equivalence, permutation, bootstrap (the bootstrap with so many resamples that its own error is small).
golden["equivalence"] = []
for sesoi in [0.4, 0.6, 1.2]:
    p, low, high = ttost_paired(b, a, -sesoi, sesoi)
    golden["equivalence"].append([sesoi, low[1], high[1], p])
flip = stats.permutation_test((d,), np.mean, permutation_type="samples", n_resamples=np.inf)
golden["signFlip"] = flip.pvalue
SKEWED = [0.1, 0.2, 0.2, 0.4, 0.5, 0.7, 0.9, 1.0, 1.4, 1.6, 2.2, 2.9, 3.0, 4.4, 7.9]
golden["bootstrap"] = {"x": SKEWED}
for method in ["percentile", "BCa"]:
    found = stats.bootstrap((SKEWED,), np.mean, method=method, n_resamples=400_000, batch=20_000, random_state=1)
    golden["bootstrap"][method] = list(found.confidence_interval)


def plain(x):
    return x.tolist() if isinstance(x, np.ndarray) else float(x) if isinstance(x, np.floating) else str(x)


Path(__file__).with_name("golden.json").write_text(json.dumps(golden, default=plain, indent=1) + "\n")
