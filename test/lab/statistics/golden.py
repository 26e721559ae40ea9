"""Makes golden.json: reference values for test/lab/statistics.

Run: /usr/bin/python3 test/lab/statistics/golden.py      (Debian: python3-scipy, python3-statsmodels, python3-mpmath)
"""

import json
from itertools import permutations
from pathlib import Path

import mpmath
import numpy as np
import scipy
import statsmodels
from scipy import stats
import statsmodels.api as sm
from statsmodels.duration.survfunc import SurvfuncRight, survdiff
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import TTestPower
from statsmodels.stats.proportion import proportion_confint
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
golden["oneSided"] = [[d, n, alpha, power.power(d, n, alpha / 2, alternative="larger")]
                      for d in [-0.4, 0.2, 0.9] for n in [3, 12, 80] for alpha in [0.05, 0.001]]
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

# Dose and response: one least-squares fit per replication; Page's test, with and without ties.
DOSES = [0.5, 1, 2, 5, 8]
RESPONSES = [[1, 2, 3, 2.5, 6], [0, 2, 4, 5, 5.5], [2, 1, 3, 3.5, 7], [1, 1.5, 1.2, 4, 3.9]]
TIED = [[1, 2, 2, 3, 3], [0, 0, 1, 1, 2], [2, 2, 2, 1, 3], [1, 1, 1, 1, 2]]
page = stats.page_trend_test(RESPONSES, method="asymptotic")
golden["dose"] = {
    "doses": DOSES, "responses": RESPONSES,
    "slope": np.mean([np.polyfit(DOSES, y, 1)[0] for y in RESPONSES]),
    "logSlope": np.mean([np.polyfit(np.log(DOSES), y, 1)[0] for y in RESPONSES]),
    "curvature": np.mean([np.polyfit(DOSES, y, 2)[0] for y in RESPONSES]),
    "pageL": page.statistic, "pageP": page.pvalue,
}
# The variance of L under ties, by going through all permutations of each replication's ranks.
ranks = [stats.rankdata(y) for y in TIED]
variances = [np.var([np.dot(range(1, 6), order) for order in permutations(r)]) for r in ranks]
l = sum(np.dot(range(1, 6), r) for r in ranks)
golden["tiedTrend"] = {"responses": TIED, "l": l, "z": (l - 4 * 45) / np.sqrt(sum(variances))}

# Survival: the remissions of Freireich et al. (1963), in weeks.
DRUG = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
EVENT = [1] * 9 + [0] * 12
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
curve = SurvfuncRight(DRUG, EVENT)
chi2, p = survdiff(np.array(DRUG + PLACEBO), np.array(EVENT + [1] * 21), np.array([0] * 21 + [1] * 21))


def rmst(f, tau):
    """Area under the curve, and the sum over events of (area from there on)² d/(n(n − d))."""
    t, s = np.concatenate([[0], f.surv_times]), np.concatenate([[1], f.surv_prob])
    area = lambda a: sum(s[i] * (min(([*t[1:], np.inf])[i], tau) - max(t[i], a)) for i in range(len(t))
                         if t[i] < tau and ([*t[1:], np.inf])[i] > a)
    terms = [area(u) ** 2 * d / (n * (n - d)) for u, n, d in zip(f.surv_times, f.n_risk, f.n_events) if u < tau]
    return [area(0), np.sqrt(sum(terms))]


golden["survival"] = {
    "drug": DRUG, "event": EVENT, "placebo": PLACEBO, "times": curve.surv_times.astype(float),
    "survival": curve.surv_prob, "se": curve.surv_prob_se, "chiSquare": chi2, "p": p, "rmst24": rmst(curve, 24),
}
# Groups: balanced data by restricted maximum likelihood, whose components are those of the analysis of variance.
GROUPS = [[3.1, 3.9, 2.7, 3.4], [5.0, 4.4, 5.6, 4.1], [2.2, 3.0, 2.9, 1.8], [4.9, 4.0, 3.6, 4.4], [3.3, 2.5, 4.1, 3.8]]
flat = np.ravel(GROUPS)
names = np.repeat(range(5), 4)
mixed = sm.MixedLM(flat, np.ones(20), names).fit(reml=True, method="powell", gtol=1e-12)
oneway = stats.f_oneway(*GROUPS)
golden["groups"] = {
    "groups": GROUPS, "mean": mixed.fe_params[0], "se": mixed.bse_fe[0],
    "between": mixed.cov_re[0][0], "within": mixed.scale, "f": oneway.statistic, "p": oneway.pvalue,
}
golden["wilson"] = [[k, n, *proportion_confint(k, n, method="wilson")] for k, n in [(0, 10), (3, 10), (10, 10), (190, 200)]]


def plain(x):
    return x.tolist() if isinstance(x, np.ndarray) else float(x) if isinstance(x, np.floating) else str(x)


Path(__file__).with_name("golden.json").write_text(json.dumps(golden, default=plain, indent=1) + "\n")
