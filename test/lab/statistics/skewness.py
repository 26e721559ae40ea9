"""Makes skewness.json: reference values for test/lab/statistics/skewness.test.ts.

Run: /usr/bin/python3 test/lab/statistics/skewness.py      (Debian: python3-scipy, python3-mpmath)

Here the ends are taken from the closed form of G, the inverse of r_a, and the furthest of them by maximising over a;
lab/statistics/skewness.ts goes the other way round, from r_a.
"""

import json
from pathlib import Path

import mpmath as mp
from scipy import stats

mp.mp.dps = 30
ROWS = [[0, 1, 1, 2, 9], [0.3, -1.2, 0.8, 2.5, 0.1, -0.4, 1.9, 0.7], [0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 5], [3, 2.5, -40, 2, 1, 3.5]]


def t_quantile(level, df):
    """To 30 digits: that of SciPy is good to 2e-9 only."""
    q = (1 - mp.mpf(level)) / 2
    tail = lambda t: mp.betainc(mp.mpf(df) / 2, 0.5, 0, df / (df + t * t), regularized=True) / 2 - q
    return mp.findroot(tail, stats.t.ppf(1 - float(q), df))


def g(r, a):
    """Willink's G: ((1 + 6a(r - a))^(1/3) - 1)/(2a)."""
    if a == 0:
        return r
    y = 1 + 6 * a * (r - a)
    return (mp.sign(y) * mp.cbrt(abs(y)) - 1) / (2 * a)


def furthest(r, most):
    """The largest |G| for a between 0 and most, by ternary search (one peak) over the better of grid cells."""
    value = lambda f: abs(g(r, most * f))
    best = max(range(401), key=lambda i: value(mp.mpf(i) / 400))
    low, high = mp.mpf(max(best - 1, 0)) / 400, mp.mpf(min(best + 1, 400)) / 400
    for _ in range(200):
        one, other = low + (high - low) / 3, high - (high - low) / 3
        low, high = (one, high) if value(one) < value(other) else (low, other)
    return g(r, most * low)


def reference(row, level):
    n, x = len(row), [mp.mpf(str(v)) for v in row]
    mean = sum(x) / n
    sd = mp.sqrt(sum((v - mean) ** 2 for v in x) / (n - 1))
    gamma = n * sum((v - mean) ** 3 for v in x) / ((n - 1) * (n - 2) * sd**3)
    se, q, a = sd / mp.sqrt(n), t_quantile(level, n - 1), gamma / (6 * mp.sqrt(n))
    most = a * (1 + 2 / mp.sqrt(n))
    return {
        "x": row, "level": level, "skewness": gamma,
        "student": [mean - q * se, mean + q * se],
        "skewed": [mean - g(q, a) * se, mean - g(-q, a) * se],
        "interval": [min(mean - q * se, mean - furthest(q, most) * se), max(mean + q * se, mean - furthest(-q, most) * se)],
    }


golden = [reference(row, level) for row in ROWS for level in (0.95, 0.999)]
for one in golden:
    assert abs(one["skewness"] - mp.mpf(stats.skew([float(v) for v in one["x"]], bias=False))) < 1e-12
Path(__file__).with_name("skewness.json").write_text(json.dumps(golden, default=float, indent=1) + "\n")
