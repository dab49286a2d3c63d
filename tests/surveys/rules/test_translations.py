"""A survey's own words in other languages (UX-23, YP-14)."""

from dataclasses import replace

from surveys.rules.codes import Kind, Run
from surveys.rules.definition import Definition, Option, Pipe, Question
from surveys.rules.easy_read import easy, has_easy_read
from surveys.rules.freshness import Translated, lost_marks, state_of
from surveys.rules.parts import Part
from surveys.rules.routing import route
from surveys.rules.translations import languages_of, localised, texts_of
from tests.surveys.rules.building import ask

PAGE = ask(
    "q",
    Kind.SINGLE,
    title="How is it?",
    section="Main",
    hint="Think",
    short_name="it",
    unit="days",
    options=(Option("a", "Good", hint="very", group="North"), Option("b", "Bad", group="North")),
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
        "group/North": "North",
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


def test_statements_share_every_text_but_their_own() -> None:
    """SB-32: a scale is translated once, however many statements use it."""
    scale = (Option("agree", "Agree"),)
    first = ask("s1", Kind.SCALE, title="One", options=scale, part=_part(1, Run.STATEMENTS))
    second = replace(first, id="s2", title="Two", part=_part(2, Run.STATEMENTS))
    assert texts_of(Definition((first, second))) == {
        "part/run": "Stem",
        "part/run/easy_title": "Easy",
        "s1/title": "One",
        "s2/title": "Two",
        "run/purpose": "To know.",
        "run/option/agree": "Agree",
    }
    words = {"part/run": "Tulpina", "part/run/easy_title": "Simplu", "s2/title": "Doi"}
    there = localised(Definition((first, second), {"ro": words}), "ro").items[1]
    assert there.heading == "Tulpina: Doi"
    assert easy(there).heading == "Simplu: Doi"


def test_rounds_share_their_texts() -> None:
    """What is asked again is translated once, whatever its permanent id looks like."""
    first = ask("q-1", title="Where?", part=_part(1, Run.ROUNDS))
    second = replace(first, id="q-1-2", part=_part(2, Run.ROUNDS))
    more = [
        Question(id=f"run-more-{n}", kind=Kind.ANOTHER, title="More?", part=_part(n, Run.ROUNDS))
        for n in (1, 2)
    ]
    definition = Definition((first, more[0], second, more[1]))
    titles = {key: text for key, text in texts_of(definition).items() if key.endswith("/title")}
    assert titles == {"q-1/title": "Where?", "run-more/title": "More?"}
    words = {"q-1/title": "Unde?", "run-more/title": "Mai?", "part/run": "Loc"}
    there = localised(replace(definition, translations={"ro": words}), "ro")
    assert [item.title for item in there.items] == ["Unde?", "Mai?", "Unde?", "Mai?"]
    assert there.items[2].heading == "Loc 2: Unde?"


def _part(number: int, run: Run) -> Part:
    return Part("run", "Stem", number, 2, run, easy_title="Easy" * (run == Run.STATEMENTS))


def test_easy_words_of_statements_stand_before_each_statement() -> None:
    page = ask("s1", Kind.SCALE, title="One", part=_part(1, Run.STATEMENTS))
    assert easy(page).heading == "Easy: One"
    assert has_easy_read(Definition((page,)))
