"""How fast this package is, beside others, as ratios: `python -m benchmarks.speed --out DIR`.

One file for each measurement; `results` is what they give, `table` and `plots` what is made of it.
"""
