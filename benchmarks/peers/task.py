"""The task as every peer is told it: the fields, their fixed words, and one worked example.

The words are those of `summarizer.vocabulary` (a test compares them) and the example is that of
our own prompt, so that no tool knows more than another.
"""

ACTIONS = (
    "appointment",
    "nomination",
    "election",
    "promotion",
    "reinstatement",
    "resignation",
    "retirement",
    "dismissal",
    "expiry",
    "death",
    "departure",
    "reassignment",
    "suspension",
    "leave",
)
STATUSES = (
    "rumoured",
    "requested",
    "offered",
    "tendered",
    "pending",
    "announced",
    "effective",
    "refused",
    "rejected",
    "withdrawn",
    "reversed",
    "denied",
    "disputed",
)
STANCES = ("reports", "confirms", "denies", "disputes", "comments", "no_comment")

CHANGES_TASK = (
    "Read the news item and record who gets, leaves, loses or refuses which post. "
    "Record only changes that are this item's news; none if it reports none. "
    "Copy names, titles and reasons word for word from the item."
)
SOURCES_TASK = "Record every outlet, person or body that reports, confirms, disputes or will not comment."
TASK = f"{CHANGES_TASK} {SOURCES_TASK}"

EXAMPLE_TEXT = """\
Lindqvist Harbour Authority director Petra Vance has been told to resign over a failed dredging contract, two board members told the Ostmark Gazette on Monday.
Board chair Tomas Eriksen told Vance on Sunday that she must leave or be removed, the Coast Courier reported.
“I have no reason to go,” Vance said in a letter quoted by Radio Strand.
The authority did not respond to requests for comment."""

EXAMPLE_CHANGE = {
    "who": "Petra Vance",
    "role": "director",
    "organization": "Lindqvist Harbour Authority",
    "action": "resignation",
    "status": "refused",
    "by": "Tomas Eriksen",
    "reasons": ["a failed dredging contract"],
}
EXAMPLE_SOURCES = (
    {"name": "two board members", "stance": "confirms", "via": "Ostmark Gazette"},
    {"name": "Coast Courier", "stance": "reports", "via": None},
    {"name": "Vance", "stance": "disputes", "via": "Radio Strand"},
    {"name": "The authority", "stance": "no_comment", "via": None},
)
