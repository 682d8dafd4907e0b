"""Batches: many items to a resumable journal of records, on this machine, by a provider's batches, or on Ray.

A worker asks and proves, and knows nothing of journals or limits. The run that gives it work keeps the
journal, and decides when the next item may be sent.
"""

from summarizer.batch.asking import Recipe, stamp_of
from summarizer.batch.delivery import check_out, print_records, write_records
from summarizer.batch.hosted import run_hosted
from summarizer.batch.local import run_local
from summarizer.batch.plan import Plan, Report, Snapshot, Watch
from summarizer.batch.prices import Price, find_price, load_prices, parse_price

__all__ = [
    "Plan",
    "Price",
    "Recipe",
    "Report",
    "Snapshot",
    "Watch",
    "check_out",
    "find_price",
    "load_prices",
    "parse_price",
    "print_records",
    "run_hosted",
    "run_local",
    "stamp_of",
    "write_records",
]
