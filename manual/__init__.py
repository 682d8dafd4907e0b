"""Manual: what its pages are made of: reference pages, drawings and pictures, all made from the program itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
"""The checkout."""
