"""Makes math.json: reference values for test/math.test.ts.  Run: python3 test/golden/math.py

Standard library only: decimal rounds exp and ln correctly at the precision asked for. Per function a flat list
of groups: the arguments (exact doubles), the double nearest to the result, and what the result exceeds that
double by, in units of its last place. So an error can be measured beyond half a unit. Arguments: extremes,
powers of two, places where reductions change, the worst found among 400,000 random ones, and a fixed
pseudo-random spread over the whole range. Results that are subnormal are left out: they are flushed.
"""

import json
import math
import struct
from decimal import Decimal, getcontext
from pathlib import Path
from random import Random

getcontext().prec = 90
getcontext().Emax = 10**6
getcontext().Emin = -(10**6)
random = Random(20)
LN2 = math.log(2)
MIN_NORMAL = 2.0**-1022


def reference(exact):
    """The nearest double and the rest in ulp, or None where the double is infinite or subnormal."""
    nearest = float(exact)
    if math.isinf(nearest) or 0 < abs(nearest) < MIN_NORMAL:
        return None
    if nearest == 0:
        return [0.0, 0.0]
    rest = (exact - Decimal(nearest)) / Decimal(math.ulp(nearest))
    return [nearest, round(float(rest), 4)]


def table(function, arguments):
    flat = []
    for argument in arguments:
        group = argument if isinstance(argument, tuple) else (argument,)
        found = reference(function(*map(Decimal, group)))
        if found:
            flat += [*group, *found]
    return flat


def spread(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def doubles(count):
    """Positive normal doubles, uniform in their bits."""
    return [struct.unpack(">d", struct.pack(">Q", random.randrange(1 << 52, 0x7FF << 52)))[0] for _ in range(count)]


def both(values):
    return values + [-v for v in values]


def quantile(p):
    """Newton's method on the series of the normal distribution function, from a double's estimate."""
    getcontext().prec = 420 if p < Decimal("1e-30") else 120
    half = Decimal(1) / 2
    tail = p if p < half else 1 - p
    logarithm = -tail.ln()
    x = -(2 * logarithm - (4 * PI * logarithm).ln()).max(Decimal("0.01")).sqrt() if tail < half else Decimal(0)
    for _ in range(60):
        term, total, n = x, x, 1
        while abs(term) > Decimal(10) ** -getcontext().prec * (abs(total) + 1):
            n += 2
            term = term * x * x / n
            total += term
        density = (-x * x / 2).exp() / (2 * PI).sqrt()
        step = (half + density * total - tail) / density
        x -= step
        if abs(step) <= Decimal("1e-40") * abs(x):
            break
    getcontext().prec = 90
    return x if p < half else -x


def pi():
    """Machin's formula, to 430 digits."""
    getcontext().prec = 440

    def arctan_inverse(n):
        term = Decimal(1) / n
        total, k = term, 1
        while abs(term) > Decimal(10) ** -440:
            term = -term / (n * n)
            k += 2
            total += term / k
        return total

    value = 4 * (4 * arctan_inverse(5) - arctan_inverse(239))
    getcontext().prec = 90
    return value


PI = pi()
tiny = [2.0**-k for k in (1022, 600, 60, 54, 53, 52, 40, 27, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)]
steps = [j * LN2 / 32 + d for j in (-33, -32, -31, -1, 0.5, 1, 1.5, 31, 31.5, 32, 33) for d in (-1e-13, 0.0, 1e-13)]
near_one = [1 + s * 2.0**-k for k in (52, 51, 40, 30, 20, 10, 9, 8, 7) for s in (-1, 1)]
bins = [(1 + (j + 0.5) / 128) * f for j in range(0, 128, 3) for f in (1.0, 0.5)]

exponents = [-708.3964185322641, 709.782712893384, 709.7, -708.0, 709.4361393, 0.0, -191.4922739860881, -12.595431573081992]
exponents += [520.3694737130531, 19.331855600101306, -0.8771393257107762, 4.711531023280693]
exponents += both(tiny) + steps + spread(-708, 709.7, 150) + spread(-1, 1, 60)
minus = [-40.0, -39.9, 699.9, 709.7, 1 / 16, -1 / 16, 0.0625001, -0.0625001, -0.7894377995329245, 0.0109, -0.0109]
minus += both(tiny) + steps + spread(-40, 40, 80) + spread(-0.1, 0.1, 60) + spread(40, 709, 20)
logistics = [-700.0, -708.3, 36.7, 37.0, 700.0, 0.0, -3.461164259643569, -1.9802481265399305, -4.148452554904453]
logistics += both(tiny[2:]) + spread(-40, 40, 80) + spread(-700, 700, 40) + spread(-3, 3, 40)
logarithms = [5e-324, 1e-310, 2.2250738585072014e-308, 1.7976931348623157e308, 1.0, 2.0, 10.0, 1.003829350207408, math.sqrt(2)]
logarithms += [1.0040491220677614, 1.0029283189465117, 0.9985575045869164, 1.4140625, 1.41796875, 1.0040442180465465]
logarithms += near_one + bins + doubles(150) + spread(0.5, 2, 60) + [float(10**k) for k in range(0, 23)]
ones = [-1 + 2.0**-53, -0.5, 1 / 256, -1 / 256, 0.00390626, 0.011478013244939099, 1e18, 1e19, 2.0**53, 1.0]
ones += both(tiny) + spread(-1, 1, 80) + spread(-0.03, 0.03, 60) + doubles(40)
powers = [(2.0, 0.5), (2.0, -1022.0), (10.0, 308.0), (0.5, 1 / 30), (0.5, 1 / 180), (0.1, 3.0), (1.5, 2.0), (3.0, 33.0), (7.0, 1.0)]
powers += [(1.0040643115602068, -168854.51228391827), (1.003941505149317, 163130.2164042651), (1 + 2.0**-52, 2.0**60)]
powers += [(1.004327330655518, 19873.007740464596), (5e-324, 0.9), (1e-310, -0.99), (0.9999999999999999, 1e18)]
powers += [(x, random.uniform(-700, 700) / math.log(x)) for x in doubles(60)]
powers += [(random.uniform(0, 2), random.uniform(-10, 10)) for _ in range(80)] + [(0.5, v) for v in spread(0, 40, 30)]
levels = [1e-300, 1e-100, 1e-50, 1e-20, 1e-10, 2.0**-33, 0.001, 0.01305522054028762, 0.025, 0.075, 0.0750001, 0.25, 0.4999]
levels += [0.5, 0.75, 0.925, 0.92499, 0.975, 0.999, 1 - 2.0**-33, 1 - 2.0**-53, 1.4841644826339193e-180, 1.38879e-11]
levels += spread(0, 1, 60) + spread(0, 0.08, 40)

golden = {
    "exp": table(lambda x: x.exp(), exponents),
    "expm1": table(lambda x: x.exp() - 1 if abs(x) > Decimal("1e-30") else x + x * x / 2, minus),
    "logistic": table(lambda x: 1 / (1 + (-x).exp()), logistics),
    "log": table(lambda x: x.ln(), logarithms),
    "log1p": table(lambda x: (1 + x).ln() if abs(x) > Decimal("1e-30") else x - x * x / 2, ones),
    "pow": table(lambda x, y: (y * x.ln()).exp(), powers),
    "normalQuantile": table(quantile, levels),
}
lines = [f'  "{name}": [\n    ' + ",\n    ".join(map(repr, values)) + "\n  ]" for name, values in golden.items()]
Path(__file__).with_name("math.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
