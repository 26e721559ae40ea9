"""Makes golden.json: Sobol points for test/lab/points.

Run: /usr/bin/python3 test/lab/points/golden.py      (Debian: python3-scipy)
Of the first 1024 points in 64 dimensions: some rows whole, and the sum over all points per dimension.
"""

import json
from pathlib import Path

import scipy
from scipy.stats import qmc

points = qmc.Sobol(64, scramble=False, bits=32).random(1024)
golden = {
    "made": scipy.__version__,
    "rows": [[i, points[i].tolist()] for i in [1, 2, 3, 100, 777, 1023]],
    "weighted": [float(sum((i + 1) * x for i, x in enumerate(column))) for column in points.T],
}
Path(__file__).with_name("golden.json").write_text(json.dumps(golden) + "\n")
