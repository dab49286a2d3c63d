"""Words of an earlier answer inside a later question."""

import pytest

from surveys.rules.answers import Answer, Chosen, Number, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Definition, Pipe
from surveys.rules.piping import MOST_CHARACTERS, piped, unpiped
from surveys.rules.translations import localised
from tests.surveys.rules.building import ask, questionnaire, when

LATER = ask(
    "later",
    title="How is [it] for you?",
    hint="Think of [it] and [other]",
    pipes=(Pipe("it", "one", "that place"),),
)
DEFINITION = questionnaire(
    ask("zero"), ask("one", show_if=when("zero", "a")), ask("two", Kind.LONG_TEXT), LATER
)


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({"zero": Chosen(("a",)), "one": Chosen(("b",))}, "How is B for you?"),
        ({"zero": Chosen(("a",)), "one": Missing.SKIPPED}, "How is that place for you?"),
        ({"zero": Chosen(("a",)), "one": Missing.DONT_KNOW}, "How is that place for you?"),
        ({"zero": Chosen(("a",))}, "How is that place for you?"),
        # An answer on a branch that was abandoned counts for nothing.
        ({"zero": Chosen(("b",)), "one": Chosen(("b",))}, "How is that place for you?"),
    ],
)
def test_the_answer_or_its_fallback(answers: dict[str, Answer], title: str) -> None:
    assert piped(DEFINITION, LATER, answers).title == title


def test_only_known_marks_are_replaced_and_nothing_published_says_an_answer() -> None:
    assert unpiped(LATER).title == "How is that place for you?"
    assert unpiped(LATER).hint == "Think of that place and [other]"


def test_typed_words_are_cut_and_never_read_as_marks() -> None:
    later = ask("x", title="You said “[it]”", pipes=(Pipe("it", "words", "nothing"),))
    definition = questionnaire(ask("words", Kind.LONG_TEXT), later)
    assert piped(definition, later, {"words": Words("[it]\n[it]")}).title == "You said “[it] [it]”"
    long = piped(definition, later, {"words": Words("a" * 200)}).title
    assert long == f"You said “{'a' * MOST_CHARACTERS}…”"


def test_numbers_and_the_language_of_the_page() -> None:
    later = ask("x", title="[n] times?", pipes=(Pipe("n", "n", "many"),))
    definition = questionnaire(ask("n", Kind.NUMBER), later)
    assert piped(definition, later, {"n": Number(3.0)}).title == "3 times?"
    words = {"later/title": "Cum e [it]?", "one/option/b": "Be", "later/pipe/it": "acolo"}
    translated = localised(Definition((ask("one"), LATER), {"ro": words}), "ro")
    page = translated.by_id["later"]
    assert piped(translated, page, {"one": Chosen(("b",))}).title == "Cum e Be?"
    assert piped(translated, page, {}).title == "Cum e acolo?"
