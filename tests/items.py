"""A news item for the tests of reading it."""

from __future__ import annotations

ITEM = "Harbour chief “quits”\nPetra Vance, José Núñez’s deputy, left on Monday.\n\nShe won’t return.\n"
FRONT = "---\ntitle: Harbour chief quits\npublished: 2022-11-11\n---\n"
