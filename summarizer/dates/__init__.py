"""Dates: where a sentence names one, and which day, month or year it is.

Our own rules, anchored at the day of publication: libraries guess, and a guessed day in a record
is a wrong fact. What can't be resolved without inventing a day stays unresolved.
"""

from summarizer.dates.clause import attaches_to, belongs, is_future
from summarizer.dates.find import DateExpression, find_dates
from summarizer.dates.resolve import resolve

__all__ = ["DateExpression", "attaches_to", "belongs", "find_dates", "is_future", "resolve"]
