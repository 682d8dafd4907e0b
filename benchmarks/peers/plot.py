"""Draw a peers.json as SVG: `python -m benchmarks.peers.plot PEERS.json OUT.svg`.

Run by the benchmark in an environment that has matplotlib; it needs nothing of this package.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_GROUP = 0.8
"""How much of the room of one field its bars take."""


def main() -> None:
    """Draw F1 by field, a bar for each tool."""
    results = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    draw([tool for tool in results["tools"] if "all" in tool["splits"]], Path(sys.argv[2]))


def draw(tools: list[dict[str, Any]], path: Path) -> None:
    """Draw the bars; the same numbers give the same bytes."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "peers", "svg.fonttype": "none"})
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(8, 3.6), layout="constrained")
    width = _GROUP / max(len(tools), 1)
    fields: list[str] = list(tools[0]["splits"]["all"]["f1"]) if tools else []
    for index, tool in enumerate(tools):
        places = [at + (index - (len(tools) - 1) / 2) * width for at in range(len(fields))]
        values = [tool["splits"]["all"]["f1"][name] or 0 for name in fields]
        axes.bar(places, values, width, label=tool["name"])
    axes.set_xticks(range(len(fields)), fields)
    axes.set_ylim(0, 1)
    axes.set(title="F1 by field, all cases", ylabel="F1")
    axes.grid(visible=True, axis="y", alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)


if __name__ == "__main__":
    main()
