"""How hard a text is to read: the Flesch-Kincaid grade (UX-20, DP-16).

Grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975).
Syllables are counted by the usual rule of thumb for English: groups of vowels, without a silent
final e. A grade of 5 is about the reading age of 10.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from surveys.rules.definition import Definition, Question

WORD = re.compile(r"[A-Za-z][A-Za-z’']*|\d+")
SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)|\n+")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e$|(?:[^aeiouytd])ed$|[^aeiouysxzcgh]es$")
# A sentence longer than this is hard for a child of 11.
LONGEST_SENTENCE = 25


@dataclass(frozen=True)
class Reading:
    """What was measured: the grade, and the sentences that are too long."""

    grade: float
    long_sentences: tuple[str, ...]


def syllables(word: str) -> int:
    """Count the syllables of an English word; a number counts as one."""
    letters = re.sub(r"[’']", "", word.lower())
    count = len(VOWELS.findall(letters))
    if SILENT.search(letters):
        count -= 1
    return max(count, 1)


def grade(sentences: int, words: int, syllable_count: int) -> float:
    """Return the Flesch-Kincaid grade of counts.

    Raises:
        ValueError: there is no sentence or no word.
    """
    if not sentences or not words:
        raise ValueError("There is nothing to read.")
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


def reading_of(texts: Iterable[str]) -> Reading:
    """Measure texts together; each text ends its last sentence. Nothing to read has grade 0."""
    sentences = [part.strip() for text in texts for part in SENTENCE_END.split(text)]
    words = [WORD.findall(sentence) for sentence in sentences]
    counted = [found for found in words if found]
    total = sum(len(found) for found in counted)
    if not total:
        return Reading(0.0, ())
    beats = sum(syllables(word) for found in counted for word in found)
    too_long = tuple(
        sentence
        for sentence, found in zip(sentences, words, strict=True)
        if len(found) > LONGEST_SENTENCE
    )
    return Reading(grade(len(counted), total, beats), too_long)


def texts_of(definition: Definition) -> list[str]:
    """Return what a person reads on the pages: questions, hints, texts, why we ask.

    Answers are left out: names of towns and bodies cannot be made easier. Words that stand above
    several questions are read once.
    """
    return [
        text
        for item in definition.items
        for text in (*_titles(item), item.hint, item.body, item.purpose, item.easy_hint)
        if text.strip()
    ]


def _titles(item: Question) -> tuple[str, ...]:
    """Return the headings of a page; the first of a run alone holds what the run shares."""
    shared = item.part.lead if item.part and item.part.number == 1 else ""
    return shared, item.title, item.easy_title
