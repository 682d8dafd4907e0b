"""Draw the plots of a speed.json as SVG: `python -m benchmarks.speed.plots SPEED.json DIR`.

Run by the benchmark in an environment that has matplotlib; it needs nothing of this package.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Draw every plot of every section."""
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    results = json.loads(source.read_text(encoding="utf-8"))
    for section in results["sections"].values():
        for plot in section["plots"]:
            draw(plot, out / f"{plot['name']}.svg")


def draw(plot: dict[str, Any], path: Path) -> None:
    """Draw one plot; the same numbers give the same bytes."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "speed", "svg.fonttype": "none"})
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(6, 3.6), layout="constrained")
    for line, mark in zip(plot["lines"], "os^Dvx*" * len(plot["lines"]), strict=False):
        x, y, low, high = zip(*line["points"], strict=True)
        below = [middle - lowest for middle, lowest in zip(y, low, strict=True)]
        above = [highest - middle for middle, highest in zip(y, high, strict=True)]
        axes.errorbar(x, y, yerr=(below, above), label=line["label"], marker=mark, capsize=3)
    if plot["log"]:
        axes.set_xscale("log")
        axes.set_yscale("log")
    else:
        axes.set_ylim(bottom=0)
    axes.set(title=plot["title"], xlabel=plot["x"], ylabel=plot["y"])
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


if __name__ == "__main__":
    main()
