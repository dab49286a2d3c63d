"""The screen sorts, and never fails or blocks (SG-07)."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partnership.safeguarding
from partnership.safeguarding.rules.categories import CATEGORY_LABELS, Category, Colour, colour_for
from partnership.safeguarding.rules.screening import Match, Phrase, screen

WORD_LIST = Path(partnership.safeguarding.__file__).parent / "data" / "phrases_en.csv"


def word_list() -> list[Phrase]:
    with WORD_LIST.open(encoding="utf-8", newline="") as lines:
        return [
            Phrase(number, row["category"], row["phrase"])
            for number, row in enumerate(csv.DictReader(lines))
        ]


PHRASES = word_list()


def categories(text: str) -> set[str]:
    return {match.category for match in screen(text, PHRASES)}


def test_there_are_eleven_categories() -> None:
    assert len(Category) == len(CATEGORY_LABELS) == 11
    assert {phrase.category for phrase in PHRASES} == set(Category)


# Written for this test, in the ways that people and phones change words.
IMMEDIATE = (
    "he has a knife",
    "He has a KNIFE!!",
    "he   has\na knife",
    "he has a k n i f e",
    "he has a kn1fe",
    "they are outside my house rn pls",
    "theyre outside my house",
    "they’re outside my house",
    "i am not safe",
    "I’m not safe here",
    "im not saaaafe",
    "heeelp me now",
    "hélp me now",
    "someone is hurting me and i dont know what to do",
    "gonna stab me after school",
    "they said im gonna get stabbed",
    "i cant get out of the room",
    "i can't get out",
    "im being followed home",
    "h\u200belp me now",
)


def test_words_of_immediate_danger_are_found() -> None:
    """At least 95 % (proposed in SG-07)."""
    found = [text for text in IMMEDIATE if Category.IMMEDIATE_DANGER in categories(text)]
    assert len(found) >= 0.95 * len(IMMEDIATE), set(IMMEDIATE) - set(found)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("sometimes i want to die", Category.SUICIDE_SELF_HARM),
        ("i owe them money and they make me sell", Category.EXPLOITATION),
        ("my dad hits me", Category.VIOLENCE_AT_HOME),
        ("he sends nudes, he sent nudes of me", Category.SEXUAL_ABUSE),
        ("most people here carry a knife", Category.WEAPON),
        ("my family says i am forced to marry", Category.HONOUR_BASED),
        ("call me on 07700 900123", Category.IDENTIFYING),
        ("+44 7700 900 123", Category.IDENTIFYING),
        ("someone@example.org", Category.IDENTIFYING),
        ("my snap is @somebody", Category.IDENTIFYING),
        ("near NN1 1AA", Category.IDENTIFYING),
        ("a black car AB12 CDE", Category.IDENTIFYING),
    ],
)
def test_words_fall_into_their_category(text: str, category: Category) -> None:
    assert category in categories(text)


@pytest.mark.parametrize(
    "text",
    [
        "More lights in the park would help.",
        "I like the youth club on Tuesdays, it is better than last year.",
        "There should be 3 more buses an hour.",
        "The therapist was kind.",
        "",
    ],
)
def test_ordinary_words_match_nothing(text: str) -> None:
    assert screen(text, PHRASES) == []


def test_a_match_names_its_phrase() -> None:
    assert screen("Blue Heron!", [Phrase(7, "threat", "blue heron")]) == [Match("threat", 7)]


def test_an_empty_phrase_matches_nothing() -> None:
    assert screen("anything", [Phrase(1, "threat", " … ")]) == []


@given(st.text(st.characters(exclude_categories=()), max_size=400))
def test_it_never_fails(text: str) -> None:
    screen(text, PHRASES)


def test_it_stays_quick_on_hostile_texts() -> None:
    began = time.perf_counter()
    for text in ("a " * 50_000, "0" * 100_000, "@" * 100_000, "(" * 100_000, "a@" * 50_000):
        screen(text, PHRASES)
    assert time.perf_counter() - began < 5


def test_the_most_urgent_category_gives_the_colour() -> None:
    assert colour_for([]) == Colour.GREEN
    assert colour_for([Category.IDENTIFYING]) == Colour.GREEN
    assert colour_for([Category.IDENTIFYING, Category.WEAPON]) == Colour.AMBER
    assert colour_for([Category.WEAPON, Category.IMMEDIATE_DANGER]) == Colour.RED
