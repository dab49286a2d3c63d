"""Finding what a sentence claims about its numbers: direction, extreme, rank (N5, P23).

Text comes with its figures as marks (``mark(0)``, ``mark(1)``, ...), never as numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from partnership.evidence.rules.bases import MONTHS, Base, base_in, seasons_in
from partnership.evidence.rules.said_words import OF_CHANGE_AFTER, OF_CHANGE_BEFORE, SAID

OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
SENTENCE_END = re.compile(rf"(?:(?<=[.!?])|(?<=[.!?][\"'”’)]))\s+(?=[\"'“‘(]?[A-Z0-9{OPEN}])")
CLAUSE_END = re.compile(r"[;:]|,(?=\s)|\b(?:while|but|whereas)\b")
AND = re.compile(r"\band\b")
NEGATION = re.compile(r"\b(?:not|never|no longer|n[o’']t|hardly)\s+(?:\w+\s+){0,2}$", re.I)
PLACES = re.compile(r"\b(?:forces|councils|areas|places|counties|boroughs|districts)\b", re.I)
# About the newest number: "at its lowest", "the lowest yet", "a record high".
LATEST = re.compile(
    r"\bat (?:its|their|an?)\b|\b(?:yet|ever|now|so far|on record|record|all-time)\b", re.I
)
NAMED_MONTH = re.compile(rf"\b({MONTHS})\b(?:\s+(\d{{4}}))?")


class ClaimKind(StrEnum):
    """What can be claimed of a number."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "same"
    HIGHEST = "highest"
    LOWEST = "lowest"
    DOUBLED = "doubled"
    HALVED = "halved"
    RANK = "rank"
    COMPARED = "compared"
    SHARE = "share"
    PERCENT_CHANGE = "percent change"


YEAR_BEFORE = (
    r"(?:\s+(?:in|during))?\s+(?:the\s+|a\s+)?(?:same\s+\w+\s+)?"
    r"(?:year|last year|previous|month before|before|one before)"
)
NOT_YEAR_BEFORE = rf"(?!{YEAR_BEFORE})"
NOT_A_NUMBER = rf"(?!\s+(?:{OPEN}|\d|an?\b|half\b|one\b|two\b|three\b|ten\b))"
# The first that matches at a place wins, so a rank stands before an extreme.
ORDINAL = r"(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
WORDS: tuple[tuple[ClaimKind, str], ...] = (
    (ClaimKind.RANK, rf"{ORDINAL}[ -](?:lowest|highest|fewest|most|largest|smallest)"),
    (ClaimKind.RANK, rf"rank(?:s|ed)?\s+{ORDINAL}"),
    (ClaimKind.SHARE, SAID),
    (
        ClaimKind.COMPARED,
        rf"(?:more|fewer|less|higher|lower|larger|smaller|greater)\b"
        rf"(?=[^.;,]*?(?:\b(?:in|for) (?:every|each)\b|\bthan\b{NOT_YEAR_BEFORE}{NOT_A_NUMBER}))",
    ),
    (
        ClaimKind.SAME,
        r"about the same|(?:stay|remain)(?:s|ed)? the same|unchanged|no change|no different"
        r"|(?:has|have|did) not changed?|held steady|(?:stay|remain)(?:s|ed)? steady",
    ),
    (ClaimKind.DOUBLED, r"doubl(?:ed|es|ing)|twice as (?:many|high|much)"),
    (ClaimKind.HALVED, r"halv(?:ed|es|ing)|half as (?:many|high|much)"),
    (ClaimKind.LOWEST, r"(?:record|all-time|new) low|lowest|fewest|smallest"),
    (
        ClaimKind.HIGHEST,
        r"(?:record|all-time|new) (?:high|number|level)|highest|largest|greatest|peak(?:s|ed)?",
    ),
    (
        ClaimKind.FELL,
        r"fell|falls?|fallen|falling|dropp?(?:ed|s|ing)?|decreas(?:ed|es|e|ing)"
        r"|declin(?:ed|es|e|ing)|went down|gone down|going down|(?:is|are|was|were) down"
        r"|down (?:by|from|on)|lower|fewer|shrank|shrunk",
    ),
    (
        ClaimKind.ROSE,
        r"rose|ris(?:es|e|en|ing)|increas(?:ed|es|e|ing)|grew|grown|grows"
        r"|went up|gone up|going up|(?:is|are|was|were) up(?! to)|up (?:by|from|on)|higher"
        r"|climb(?:ed|s|ing)?|jumped",
    ),
)
FINDER = re.compile(
    "|".join(rf"(?P<k{number}>\b(?:{words})(?!\w))" for number, (_, words) in enumerate(WORDS)),
    re.I,
)
# Compared with something else than the same stretch a year before.
OTHER_BASE = re.compile(
    rf"\bthan\b{NOT_YEAR_BEFORE}|\bsince\b|\bdecade\b|\byears? (?:ago|earlier)\b"
    r"|\b(?:in|over|for) (?:the (?:last|past) )?(?:\w+) (?:years|months)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claiming word, and the figures (by their marks) that it is about, in order.

    ``base`` is a time it compares with, ``latest`` says that it is about the newest number, and
    ``before`` and ``after`` are the rest of its clause.
    """

    kind: ClaimKind
    words: str
    figures: tuple[int, ...] = ()
    negated: bool = False
    other_base: bool = False
    months: tuple[str, ...] = ()
    among_places: bool = False
    base: Base | None = None
    latest: bool = False
    before: str = ""
    after: str = ""


def mark(number: int) -> str:
    """Return the sign that stands in a text for its figure of this number."""
    return f"{OPEN}{number}{CLOSE}"


def sentences(text: str) -> list[str]:
    """Split a paragraph into sentences."""
    return [each.strip() for each in SENTENCE_END.split(text) if each.strip()]


def claims_in(sentence: str) -> list[Claim]:
    """Return what a sentence claims about the figures in it; without a figure, nothing.

    Each claim is bound to the figure of its own clause that follows next, or else to the nearest
    before it; two figures of one clause ("from ... to ...") are both kept, in order.
    """
    marks = list(MARK.finditer(sentence))
    if not marks:
        return []
    return [
        _claim(sentence, found, _bound(sentence, found.start(), marks))
        for found in FINDER.finditer(sentence)
    ]


def title_claims(title: str) -> list[Claim]:
    """Return what the finding of a chart claims; it is about the chart's own series (P18)."""
    return [_claim(title, found, ()) for found in FINDER.finditer(title)]


def _claim(text: str, found: re.Match[str], figures: tuple[int, ...]) -> Claim:
    index = int((found.lastgroup or "k0")[1:])
    start, end = _clause(text, found.start())
    before, after = text[start : found.start()], text[found.end() : end]
    kind = _kind(WORDS[index][0], found.group(), before, after)
    # "in summer and in July": months may follow an "and", up to the next claiming word.
    following = FINDER.search(text, found.end())
    reach = text[found.end() : following.start() if following else len(text)]
    named = [" ".join(filter(None, each.groups())) for each in NAMED_MONTH.finditer(reach)]
    negated = kind is not ClaimKind.SAME and bool(NEGATION.search(before))
    return Claim(
        kind,
        found.group(),
        figures,
        negated,
        bool(OTHER_BASE.search(after)),
        (*named, *seasons_in(reach)),
        bool(PLACES.search(after)),
        base_in(after),
        bool(LATEST.search(f"{before[-12:]}{found.group()}{after}")),
        before,
        after,
    )


def _kind(kind: ClaimKind, words: str, before: str, after: str) -> ClaimKind:
    """Tell a percent that something changed by from a share."""
    of_change = OF_CHANGE_BEFORE.search(before) or OF_CHANGE_AFTER.search(after)
    percent = "%" in words or "cent" in words.lower()
    return ClaimKind.PERCENT_CHANGE if kind is ClaimKind.SHARE and percent and of_change else kind


def _clause(text: str, at: int) -> tuple[int, int]:
    """Return where the clause around a place begins and ends."""
    ends = [each.start() for each in CLAUSE_END.finditer(text)]
    # "between X and Y" is one clause; "rose, and fell" has two.
    for joint in AND.finditer(text):
        until = min((end for end in ends if end > joint.start()), default=len(text))
        if FINDER.search(text, joint.end(), until):
            ends.append(joint.start())
    return (
        max((end for end in ends if end <= at), default=0),
        min((end for end in ends if end > at), default=len(text)),
    )


def _bound(sentence: str, at: int, marks: Sequence[re.Match[str]]) -> tuple[int, ...]:
    start, end = _clause(sentence, at)
    own = [each for each in marks if start <= each.start() < end]
    if len(own) > 1:
        return tuple(int(each.group(1)) for each in own)
    near = own or marks
    following = [each for each in near if each.start() > at]
    chosen = following[0] if following else near[-1]
    return (int(chosen.group(1)),)
