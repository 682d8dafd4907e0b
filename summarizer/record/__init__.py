"""The record: what we vouch for, read and written in every version that was ever released."""

from summarizer.record.change import (
    DATES,
    By,
    Change,
    Counterpart,
    DateClaim,
    Dates,
    Reason,
    Role,
    Source,
    Step,
    StepDate,
    Who,
    is_calendar_date,
)
from summarizer.record.part import Evidence, Part, Proved
from summarizer.record.provenance import SCHEMA, ArticleInfo, Provenance, Sampling, TapeInfo
from summarizer.record.record import Fault, Record
from summarizer.record.stored import Stored, read_records
from summarizer.record.versions import LIFTS

__all__ = [
    "DATES",
    "LIFTS",
    "SCHEMA",
    "ArticleInfo",
    "By",
    "Change",
    "Counterpart",
    "DateClaim",
    "Dates",
    "Evidence",
    "Fault",
    "Part",
    "Proved",
    "Provenance",
    "Reason",
    "Record",
    "Role",
    "Sampling",
    "Source",
    "Step",
    "StepDate",
    "Stored",
    "TapeInfo",
    "Who",
    "is_calendar_date",
    "read_records",
]
