"""A survey's own words in other languages (UX-23, YP-14)."""

from dataclasses import replace

from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Option, Pipe
from surveys.rules.easy_read import easy, has_easy_read
from surveys.rules.routing import route
from surveys.rules.translations import (
    Translated,
    languages_of,
    localised,
    lost_marks,
    state_of,
    texts_of,
)
from tests.surveys.rules.building import ask

PAGE = ask(
    "q",
    Kind.SINGLE,
    title="How is it?",
    section="Main",
    hint="Think",
    short_name="it",
    unit="days",
    options=(Option("a", "Good", hint="very"), Option("b", "Bad")),
    pipes=(Pipe("x", "p", "there"),),
    easy_title="Good?",
)
DEFINITION = Definition((PAGE,))


def test_every_text_that_people_read_has_a_key() -> None:
    """A text that is added to a page and not listed here would stay English."""
    assert texts_of(DEFINITION) == {
        "section/Main": "Main",
        "q/title": "How is it?",
        "q/hint": "Think",
        "q/short_name": "it",
        "q/purpose": "To know.",
        "q/unit": "days",
        "q/easy_title": "Good?",
        "q/pipe/x": "there",
        "q/option/a": "Good",
        "q/option/a/hint": "very",
        "q/option/b": "Bad",
    }


def test_localised_changes_every_listed_text_and_nothing_else() -> None:
    words = {key: f"«{text}»" for key, text in texts_of(DEFINITION).items()}
    there = localised(replace(DEFINITION, translations={"ro": words}), "ro")
    assert set(texts_of(there).values()) == set(words.values())
    assert [item.id for item in route(there, {})] == ["q"]
    assert [option.id for option in there.by_id["q"].options] == ["a", "b"]
    assert localised(DEFINITION, "pl") == DEFINITION


def test_english_comes_first() -> None:
    assert languages_of(replace(DEFINITION, translations={"pl": {}, "ro": {}})) == (
        "en-gb",
        "pl",
        "ro",
    )


def test_missing_and_stale_texts_are_counted() -> None:
    """Changed English marks its translation stale."""
    english = {"a": "One", "b": "Two", "c": "Three"}
    done = {"a": Translated("One", "Unu"), "b": Translated("Too", "Doi"), "c": Translated("", " ")}
    state = state_of(english, done)
    assert (state.missing, state.stale) == (("c",), ("b",))
    assert not state.is_complete
    assert state_of({"a": "One"}, done).is_complete


def test_a_mark_that_a_translation_lost_is_told() -> None:
    assert lost_marks("How is [it]?", "Cum e?", frozenset({"[it]"})) == {"[it]"}
    assert not lost_marks("How is [it]?", "Cum e [it]?", frozenset({"[it]"}))


def test_easy_words_stand_in_for_the_usual_ones() -> None:
    assert easy(PAGE).title == "Good?"
    assert easy(PAGE).hint == ""
    assert easy(ask("other")) == ask("other")
    assert has_easy_read(DEFINITION)
    assert not has_easy_read(Definition((ask("other"),)))
