"""Framing checks: words that frighten, blame or show weapons (E1, E5, E7).

Every finding shows the sentence and the reason, so that an editor can judge it. Only weapon
words in titles and picture texts block publishing; the others are a question to the editor.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from partnership.library.rules.wording import weapon_words

CRISIS_WORDS = (
    *("epidemic", "epidemics", "soaring", "soar", "soars", "soared", "war zone", "war zones"),
    *("plague", "plagued", "surge", "surges", "surged", "surging", "shock", "shocking", "shocked"),
    *("horrific", "horrifying", "spiralling", "spiral", "spirals", "spiralled"),
)
LABEL_WORDS = (
    *("thug", "thugs", "yob", "yobs", "feral", "gang member", "gang members"),
    *("knifeman", "knifemen", "offender", "offenders"),
)


class Severity(Enum):
    """What a finding does: B blocks publishing, W asks the editor to look again."""

    BLOCKS = "B"
    WARNS = "W"


@dataclass(frozen=True)
class Finding:
    """One word to look at again: the rule's id, the sentence it stands in and the reason."""

    rule: str
    severity: Severity
    where: str
    word: str
    sentence: str
    reason: str


@dataclass(frozen=True)
class _Rule:
    id: str
    severity: Severity
    words: re.Pattern[str]
    reason: str


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Match any of the words as a whole, in filenames too (``two_knives-1.jpg``)."""
    choices = "|".join(re.escape(word).replace(r"\ ", r"[\s_-]+") for word in words)
    return re.compile(rf"(?<![^\W_])(?:{choices})(?![^\W_])", re.IGNORECASE)


WEAPON_REASON = (
    "Pictures and titles about weapons frighten people and can backfire. Show people instead."
)
CRISIS = _Rule(
    "E5",
    Severity.WARNS,
    _any_of(CRISIS_WORDS),
    "Crisis words make violence sound as if nobody could stop it. Say plainly what happened.",
)
LABELS = _Rule(
    "E7",
    Severity.WARNS,
    _any_of(LABEL_WORDS),
    "A label hides the person. Put people first: “a young person who…”.",
)

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’')]*\s+|\n+")
# Curly or straight double quotation marks; single ones are apostrophes too often.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"")


def _sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def _without_quotations(text: str) -> str:
    """Blank out quoted speech, keeping every position (a quotation may hold several sentences)."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


def _matches(rule: _Rule, where: str, text: str) -> Iterator[Finding]:
    own_words = _without_quotations(text)
    for start, end in _sentence_spans(text):
        for match in rule.words.finditer(own_words, start, end):
            sentence = text[start:end].strip()
            yield Finding(rule.id, rule.severity, where, match.group(), sentence, rule.reason)


def check_picture_words(where: str, text: str) -> list[Finding]:
    """Find weapon words in a title, alternative text, caption or file name (E1)."""
    return [
        Finding("E1", Severity.BLOCKS, where, word, text[start:end].strip(), WEAPON_REASON)
        for start, end in _sentence_spans(text)
        for word in weapon_words(text[start:end])
    ]


def check_prose(where: str, text: str) -> list[Finding]:
    """Find crisis words (E5) and labels for people (E7), outside of quoted speech.

    Args:
        where: the part of the page, in the editor's words ("Title", "Text").
        text: plain text; quotations stand in double quotation marks.

    Returns:
        The findings in reading order, rule by rule.
    """
    return [*_matches(CRISIS, where, text), *_matches(LABELS, where, text)]


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Return those findings that must be mended before publishing."""
    return [finding for finding in findings if finding.severity is Severity.BLOCKS]
