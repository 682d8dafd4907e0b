"""`python -m manual` writes what is made; `python -m manual --check` compares it, and exits 1 where it differs."""

from __future__ import annotations

import argparse

from manual import ROOT
from manual.made import MADE, differing
from manual.released import keep


def main() -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(prog="python -m manual", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument(
        "--release", action="store_true", help="keep today's public names as those of a release"
    )
    parser.add_argument("--screens", action="store_true", help="take the pictures of pages, with a browser")
    chosen = parser.parse_args()
    if chosen.release:
        keep()
    if chosen.screens:
        from manual.screens import take_screens  # needs a browser, which nothing else here does

        print("\n".join(take_screens(ROOT)))
        return 0
    if chosen.check:
        stale = differing(ROOT)
        for name in stale:
            print(f"{name} is not what would be made today; run `python -m manual`.")
        return 1 if stale else 0
    for name, make in MADE.items():
        place = ROOT / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(make(), encoding="utf-8")
        print(name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
