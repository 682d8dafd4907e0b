"""`python -m benchmarks.grounding --docs docs/grounding.md`: wrong quotes let through, right ones kept.

Quotes are made by rule from the articles of `seeds/` and judged by our finder, by langextract's aligner
(with its defaults, and exact) and by instructor's CitationMixin. No model is asked. A few minutes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.environments import ROOT, environments_folder
from benchmarks.grounding.faithful import right_quotes
from benchmarks.grounding.judges import JUDGES, JudgeError, judge
from benchmarks.grounding.quotes import sources
from benchmarks.grounding.table import COMMAND, Verdict, is_mistaken, tables
from benchmarks.grounding.wrong import wrong_quotes
from benchmarks.pages import write_between
from summarizer.case import load_cases


def main() -> None:
    """Make, judge, tell; exit code 1 if our own finder is mistaken."""
    options = _options().parse_args()
    made = sources(load_cases(options.cases))
    quotes = [*wrong_quotes(made), *right_quotes(made)]
    texts = {source.case: source.text for source in made}
    cache = environments_folder(options.cache)
    verdicts: list[Verdict] = []
    for who in JUDGES if not options.ours else JUDGES[:1]:
        try:
            version, spans = judge(who, texts, quotes, cache)
            verdicts.append(Verdict(who.name, version, tuple(spans)))
        except JudgeError as error:
            verdicts.append(Verdict(who.name, "", (), str(error)))
        print(f"{who.name} has judged.", file=sys.stderr)
    told = tables(quotes, verdicts)
    print(told)
    if options.docs:
        write_between(options.docs, told, COMMAND)
    if any(map(is_mistaken, quotes, verdicts[0].spans)):
        sys.exit(1)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grounding", description=__doc__)
    add = parser.add_argument
    add("--cases", type=Path, default=ROOT / "seeds", metavar="FOLDER", help="the cases (seeds)")
    add("--ours", action="store_true", help="ask only our own finder")
    add("--cache", type=Path, metavar="DIR", help="where tools are installed (the package's cache folder)")
    add("--docs", type=Path, metavar="PAGE", help="write the tables into this page")
    return parser


if __name__ == "__main__":
    main()
