"""Furniture: what stands on a page beside its story, told by how pages are built and what such lines say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from summarizer.readers.html.blocks import HEADINGS, Block
from summarizer.readers.html.boxes import Boxes
from summarizer.readers.html.parse import Element, words_of

_PARAGRAPHS: Final = ("p", "blockquote", "pre", *HEADINGS)
_TAGS: Final = frozenset(
    {"nav", "footer", "form", "figure", "figcaption", "menu", "search", "caption", "fieldset", "aside"}
)
_ROLES: Final = frozenset(
    """
    navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist
    """.split()  # noqa: SIM905  # one a word reads better
)
"""Roles of https://www.w3.org/TR/wai-aria/ that no part of a story has."""
_WORDS: Final = frozenset(
    """
    ad ads adslot advert advertisement advertising advertorial sponsor sponsored outbrain taboola promo promobox promotion
    related recirc recirculation recommended recommendation recommendations trending popular mostread mostviewed bestof
    newsletter newsletters signup subscribe subscription subscriptions paywall regwall piano donate donation
    share sharing sharebar sharetools sharedaddy social addthis follow
    comment comments commentlist disqus respond discussion
    caption credit gallery slideshow carousel lightbox slider
    breadcrumb breadcrumbs pagination pager nav navigation navbar menu toolbar sidebar masthead footer
    byline bylines author authors authorbox bio contributor contributors timestamp dateline pubdate postmeta
    cookie cookies consent gdpr modal popup overlay toast skip print
    tags taglist tagcloud topics keywords categories poll quiz survey feedback weather ticker stocks crossword
    """.split()  # noqa: SIM905  # one a word reads better
)
"""Words of a class or an id, none of which names a part of a story."""
_PAIRS: Final = frozenset(
    tuple(pair.split("-"))
    for pair in """
    most-read most-viewed read-more read-next up-next more-on more-stories more-from also-read see-also latest-news
    jp-relatedposts entry-meta post-meta article-meta story-meta last-updated reading-time call-to sign-up log-in
    around-the top-stories editors-picks
    """.split()  # noqa: SIM905  # same
)
"""Words that name furniture only one after the other."""
_HARMLESS: Final = frozenset(
    {"byline", "author", "dateline", "credit", "follow", "promo", "skip", "print", "topics"}
)
"""Words that a paragraph of the story may carry itself; on what stands around it they name furniture."""
_LINES: Final = re.compile(
    r"""(?ix) \W*
    (?: (?:read|see|watch|listen)(?:\s+(?:more|also|next|now|this|it))?\s*[:|»]
      | read\s+(?:more|next|also|our|the\s+full)\b | also\s+read\b | see\s+also\b | you\s+m(?:ay|ight)\s+(?:also\s+)?like
      | more\s+(?:on|from|in|about)\b.{0,60}$ | related\s*(?:(?:stories|articles?|content|topics|posts|news)\b|:|$) | most\s+(?:read|viewed|popular)\b
      | recommended\b.{0,30}$ | (?:top|latest|other|more)\s+(?:stories|news|headlines)\b.{0,30}$ | in\s+this\s+(?:article|story)\s*:?$ | on\s+the\s+same\s+topic
      | sign\s*(?:up|in)\b | subscribe\b | log\s+in\b | register\s+(?:now|here|for\s+free)\b | already\s+a\s+(?:subscriber|member)
      | (?:get|receive)\s+(?:our|the\s+(?:latest|day|best|morning)|all\s+the|unlimited)\b | join\s+(?:our|the\s+conversation)\b
      | download\s+(?:our|the)\b.{0,30}\bapp\b | follow\s+(?:us|@|\w+\s+on\b) | like\s+us\b | find\s+us\s+on
      | share\b(?:\s+(?:this|on|via|full)\b.*|\s*:?$) | (?:print|email|copy\s+link|tweet|save|bookmark)\b.{0,25}$ | click\s+here\b | tap\s+here\b
      | advertisement\b.{0,30}$ | sponsored\b.{0,40}$ | (?:article|story|content)\s+continues\s+below | scroll\s+(?:down|to\s+continue)
      | skip\s+(?:to|past|advert)\b | (?:back\s+to\s+top|jump\s+to)\b | loading\b.{0,20}$
      | (?:photo(?:graph)?s?|image|picture|video|illustration|credit|source)\s*(?:credit|source|copyright)?\s*:
      | (?:image|photo|media)\s+(?:caption|source|credit)\b | .{0,60}/\s*(?:getty|afp|reuters|epa|ap|alamy|shutterstock)\b.{0,40}$
      | (?:tags?|topics?|filed\s+under|categor(?:y|ies)|posted\s+in|tagged)\s*[:|] | \d+\s+(?:comments?|shares?|replies|views)\b | (?:leave|post|add|write)\s+a\s+(?:comment|reply)
      | (?:comments?|reply|report|share|menu|close|next|previous|home|search)\s*$ | (?:©|\(c\)|copyright)\s.{0,120}$ | all\s+rights\s+reserved\b
      | we\s+(?:and\s+our\s+\w+\s+)?use\s+cookies | this\s+(?:site|website|page)\s+(?:uses|requires)\b | (?:accept|reject|manage)\s+(?:all\b|cookies)
      | (?:do\s+you\s+have|got)\s+a\s+(?:tip|story)\b | have\s+a\s+(?:news\s+)?tip\b | contact\s+(?:us|the\s+newsroom)\b | support\s+(?:our|independent|local)\s+journalism
      | the\s+editorial\s+team\s*$ | about\s+the\s+author | \d+\s*(?:-|\s)?min(?:ute)?s?\s+read )""",
)
_WHO_AND_WHEN: Final = re.compile(
    r"""(?ix) \W*
    (?: (?:as\s+of|stand|date|status)\s*:?\s+\d[\d.,:\s/-]{5,40}
      | \d{1,2}[./-]\d{1,2}[./-]\d{4} (?:\W+\d{1,2}[:.h]\d\d.{0,20})?
      | (?:by|text|words|written\s+by)\s*:?\s+(?-i:[A-Z]) [^.!?]{0,100}
      | (?:(?:first|last)\s+)?(?:published|updated|posted|modified|created)\b (?:\s+(?:on|at))?\s*:?\s*\S*\d .{0,60}
      | (?:(?:first|last)\s+)?(?:published|updated|posted|modified)\s*(?:on|at)?\s*:?\s+\w+,?\s+.{0,15}\d.{0,50}
      | (?:\w+,?\s+)? (?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+\w{3,9}|\w{3,9}\.?\s+\d{1,2}),?[\s./-]+\d{4} (?:\W+\d{1,2}[:.h]\d\d.{0,20})?
      | \d{4}-\d\d-\d\d .{0,25} | \d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})? | \d+\s+(?:sec|min|hour|day|week|month|year)\w*\s+ago
    ) \W* \Z""",
)
_LABELS: Final = re.compile(
    r"""(?ix) \W* (?: (?:read|see)\s+(?:more|next|also)\b | more\s+(?:on|from|about)\b.{0,60}$ | more\s+stories
      | related\s*(?:stories|articles?|content|topics|posts|news|coverage|:|$) | (?:most|don['’]t)\s+(?:read|viewed|popular|miss)\b
      | you\s+m(?:ay|ight)\s+(?:also\s+)?(?:like|be\s+interested) | recommended\b | trending\b | popular\s+(?:now|stories)
      | sign\s*up\b | subscribe\b | get\s+(?:our|the)\b.{0,60}(?:newsletter|inbox|app|email)\b | .{0,50}\bnewsletters?$
      | follow\s+us\b | about\s+the\s+authors?\b | (?:is|was|did)\s+(?:this|you\s+find)\b.{0,40}\b(?:useful|helpful)\b | we\s+(?:use|value)\b.{0,40}(?:cookies|privacy) | (?:leave|post)\s+a\s+(?:comment|reply) )""",
)
_LONGEST_LINE: Final = 40  # words, as the two below
_MOST_LETTERS: Final = 600
"""Characters of a paragraph that is looked at; the patterns take their time."""
_LONGEST_BYLINE: Final = 16
_LONGEST_LINKED: Final = 30


class Furniture:
    """Tells what is furniture around the paragraphs of a story's element."""

    def __init__(self, scope: Element, boxes: Boxes) -> None:
        self._scope = scope
        self._boxes = boxes
        self._told: dict[Element, bool] = {}

    def is_around(self, block: Block) -> bool:
        """Whether what a paragraph stands in, below the story's element, is furniture."""
        element = block.element
        if element is self._scope or self._boxes.is_main(element):
            return False
        if element.tag in _PARAGRAPHS:
            return is_named(element, own=True) or self._is_within(element.getparent())
        return self._is_within(element)

    def _is_within(self, element: Element | None) -> bool:
        """Whether an element, or one that it stands in, is furniture; each is asked once."""
        above: list[Element] = []
        while element is not None and element is not self._scope and element not in self._told:
            above.append(element)
            element = element.getparent()
        told = self._told.get(element, False) if element is not None else False
        for box in reversed(above):
            told = self._told[box] = told or self._is_box(box)
        return told

    def _is_box(self, element: Element) -> bool:
        if self._boxes.is_main(element) or element.tag in ("body", "html"):
            return False
        return (
            element.tag in _TAGS
            or (element.get("role") or "").lower() in _ROLES
            or is_named(element)
            or self._boxes.is_card(element)
            or (element.tag not in _PARAGRAPHS and self._boxes.is_pictured(element))
            or self._boxes.is_form(element)
            or self._is_under_label(element)
        )

    def _is_under_label(self, element: Element) -> bool:
        """Whether it is a small box that begins with the likes of "Most read" or "Sign up for our newsletter"."""
        first = self._boxes.first_block(element)
        return first is not None and self._boxes.is_small(element) and bool(_LABELS.match(first.text))


def is_named(element: Element, *, own: bool = False) -> bool:
    """Whether a class, an id or a component's name says that it is furniture."""
    for name in ("class", "id", "data-component", "data-testid", "data-module"):
        if not element.get(name):
            continue
        words = words_of(element, name)
        named = _WORDS.intersection(words)
        if named - _HARMLESS if own else named:
            return True
        if any(pair in _PAIRS for pair in pairwise(words)):
            return True
    return (element.get("rel") or "") == "author" or (element.get("itemprop") or "") in ("author", "comment")


def is_line(block: Block) -> bool:
    """Whether a paragraph says itself that it is furniture: what to read next, whom to follow, who wrote it and when."""
    if len(block.text) > _MOST_LETTERS:
        return False
    if block.words <= _LONGEST_LINE and _LINES.match(block.text):
        return True
    if block.words <= _LONGEST_BYLINE and _WHO_AND_WHEN.match(block.text):
        return True
    return block.words <= _LONGEST_LINKED and block.is_link() and not block.text.endswith((".", "”"))
