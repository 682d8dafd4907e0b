"""Word salad: texts of words in any order, so that a rule meets what nobody would write."""

from __future__ import annotations

from hypothesis import strategies as st

from summarizer.dates.shapes import MONTHS, WEEKDAYS

_CUE_WORDS = st.sampled_from(
    (
        "Roe", "not", "n't", "won’t", "resigned", "fired", "and", "the", "as", "to", "who", "former", "would", "if", "May",
        "in", "2015", "board", "chief", "was", "named", "left", *",.;“”—é\u00a0",
    )
)  # fmt: skip
CUE_SENTENCES = st.one_of(st.text(max_size=120), st.lists(_CUE_WORDS, max_size=25).map(" ".join))
"""Any text, and words that say what is done, denied, thought of or past."""

_DATE_WORDS = st.sampled_from(
    (
        *WEEKDAYS, *MONTHS, "Nov.", "Sept", "last", "next", "this", "week", "year", "month", "early", "mid-", "end of",
        "the", "9", "31", "29th", "of", ",", "2022", "0001", "9999", "2022-02-30", "13/13/2022", "ago", "two", "999",
        "days", "today", "effective", "immediately", "until", "said", "will", "(", ")", "\n", "’s", "-",
    )
)  # fmt: skip
DATE_TEXTS = st.one_of(st.text(), st.lists(_DATE_WORDS).map(" ".join), st.lists(_DATE_WORDS).map("".join))
"""Any text, and words that dates are made of."""
