"""What is taken, and the words for what is not (SE-09, UX-06)."""

import re

import pytest

from surveys.rules.answers import Answer, Chosen, Number, Seen, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Option, Question
from surveys.rules.validation import Problem, validate
from tests.surveys.rules.building import ask

SEVERAL = ask(
    "s",
    Kind.SEVERAL,
    options=(
        Option("a", "A"),
        Option("b", "B"),
        Option("n", "None of these", exclusive=True),
        Option("old", "Old", retired=True),
    ),
    prefer_not_to_say=True,
)
NUMBER = ask("n", Kind.NUMBER, minimum=0, maximum=7, short_name="the number of days")
FORBIDDEN_WORDS = re.compile(r"\b(please|sorry|invalid|forbidden|oops|required)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("question", "raw", "answer"),
    [
        (ask("q"), ["a"], Chosen(("a",))),
        (ask("q"), [], Missing.SKIPPED),
        (ask("q"), ["", "  "], Missing.SKIPPED),
        (SEVERAL, ["b", "a", "a"], Chosen(("a", "b"))),
        (SEVERAL, ["n"], Chosen(("n",))),
        (SEVERAL, ["prefer_not_to_say"], Missing.PREFER_NOT_TO_SAY),
        (NUMBER, [" 3 "], Number(3)),
        (NUMBER, ["0"], Number(0)),
        (ask("n", Kind.NUMBER), ["1,000"], Number(1000)),
        (ask("n", Kind.NUMBER, whole=False), ["2.5"], Number(2.5)),
        (ask("t", Kind.LONG_TEXT), ["a\r\nb"], Words("a\nb")),
        (ask("t", Kind.SHORT_TEXT), ["a\nb "], Words("a b")),
        (ask("i", Kind.INFO), [], Seen()),
    ],
)
def test_it_takes(question: Question, raw: list[str], answer: Answer) -> None:
    assert validate(question, raw) == answer


@pytest.mark.parametrize(
    ("question", "raw", "words"),
    [
        (ask("q"), ["z"], "Choose one of the answers to “What about q?”"),
        (ask("q"), ["a", "b"], "Choose one answer to “What about q?”"),
        (ask("q"), ["dont_know"], "Choose one of the answers to “What about q?”"),
        (SEVERAL, ["old"], "Choose one of the answers to “What about s?”"),
        (
            SEVERAL,
            ["a", "n"],
            "Choose “None of these” on its own, or choose only the other answers",
        ),
        (
            SEVERAL,
            ["a", "prefer_not_to_say"],
            "Choose “Prefer not to say” on its own, or choose only the other answers",
        ),
        (NUMBER, ["three"], "The number of days must be a whole number, like 3"),
        (NUMBER, ["2.5"], "The number of days must be a whole number, like 3"),
        (NUMBER, ["1e3"], "The number of days must be a whole number, like 3"),
        (NUMBER, ["٣"], "The number of days must be a whole number, like 3"),
        (NUMBER, ["9" * 40], "The number of days must be a whole number, like 3"),
        (NUMBER, ["8"], "The number of days must be between 0 and 7"),
        (NUMBER, ["-1"], "The number of days must be between 0 and 7"),
        (ask("n", Kind.NUMBER, minimum=2), ["1"], "Your answer must be 2 or more"),
        (ask("n", Kind.NUMBER, maximum=2), ["3"], "Your answer must be 2 or less"),
        (
            ask("t", Kind.LONG_TEXT),
            ["x" * 21],
            "Your answer must be 20 characters or fewer. You have 1 character too many",
        ),
    ],
)
def test_it_says_how_to_mend_it(question: Question, raw: list[str], words: str) -> None:
    outcome = validate(question, raw)
    assert outcome == Problem(words)
    assert not FORBIDDEN_WORDS.search(words)
