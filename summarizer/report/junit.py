"""JUnit XML: a scorecard as test results, one test suite a split, one test case a case.

A case fails if it got worse than in the scorecard compared with, all fields together; with nothing
to compare with, if its record has not the outcome expected. A case that the model gave no usable
answer to is an error.
"""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from summarizer.comparing import CaseDifference, Comparison
from summarizer.report.wording import clip, write_difference, write_share, write_stamp
from summarizer.scorecard import SPLITS, CaseScore, Scorecard, Split

# Everything else is a Char of XML 1.0, section 2.2.
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MESSAGE: Final = 300  # characters of a line on a case


def report_junit(scorecard: Scorecard, comparison: Comparison | None = None) -> str:
    """The test results as an XML document.

    Args:
        scorecard: what was evaluated.
        comparison: of an accepted scorecard with this one.
    """
    root = Element("testsuites", name=_legal(scorecard.stamp.prompt))
    worse = {case.case: case for case in comparison.worse_cases()} if comparison else None
    for split in SPLITS:
        if scorecard.of(split):
            _add_suite(root, scorecard, split, worse)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, 0)) for suite in root)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_suite(
    root: Element, scorecard: Scorecard, split: Split, worse: dict[str, CaseDifference] | None
) -> None:
    suite = SubElement(root, "testsuite", name=split)
    properties = SubElement(suite, "properties")
    for label, value in write_stamp(scorecard.stamp):
        SubElement(properties, "property", name=label, value=_legal(value))
    for case in scorecard.of(split):
        test = SubElement(
            suite, "testcase", classname=_legal(f"{scorecard.stamp.prompt}.{split}"), name=_legal(case.case)
        )
        _judge(test, case, worse)
    suite.set("tests", str(len(scorecard.of(split))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))


def _judge(test: Element, case: CaseScore, worse: dict[str, CaseDifference] | None) -> None:
    difference = worse.get(case.case) if worse else None
    if case.failure is not None:
        _add(test, "error", f"no usable answer: {case.failure}", _tell_score(case))
    elif difference:
        _add(test, "failure", f"worse: F1 {write_difference(difference.difference)}", _tell(difference))
    elif worse is None and case.found != case.expected:
        _add(test, "failure", f"the outcome is {case.found}, not {case.expected}", _tell_score(case))


def _add(test: Element, tag: str, message: str, text: str) -> None:
    SubElement(test, tag, message=clip(_legal(message), _MESSAGE), type=tag).text = _legal(text)


def _tell(difference: CaseDifference) -> str:
    return "\n".join(
        f"{field.field} {write_share(field.before)} → {write_share(field.after)}: "
        f"{field.reason_after} (before: {field.reason_before})"
        for field in difference.fields
    )


def _tell_score(case: CaseScore) -> str:
    return "\n".join(
        f"{score.field} {write_share(score.value)}: {score.reason}" for score in case.scores if score.errors
    )


def _legal(text: str) -> str:
    return _NOT_XML.sub("", text)
