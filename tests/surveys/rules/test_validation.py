"""What is taken, and the words for what is not (SE-09, UX-06)."""

import re

import pytest

from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Seen, Words
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


OTHER = ask(
    "o",
    Kind.SEVERAL,
    options=(Option("a", "A"), Option("other", "Another place", asks_words=True)),
    limit=10,
)
MONTH = ask("m", Kind.MONTH, short_name="when you moved", earliest="2015-03", latest="2020-06")
RANK = ask("r", Kind.RANK, options=tuple(Option(code, code.upper()) for code in "abcd"))
REFUSABLE = {"dont_know": True, "prefer_not_to_say": True}


@pytest.mark.parametrize(
    ("question", "raw", "parts", "answer"),
    [
        (OTHER, ["other"], {"words": " my street\r\n"}, Chosen(("other",), "my street")),
        (OTHER, ["a", "other"], {"words": " "}, Chosen(("a", "other"))),
        (ask("q"), ["a"], {"words": "nobody asked"}, Chosen(("a",))),
        (MONTH, [], {"month": "3", "year": "2015"}, Month(2015, 3)),
        (MONTH, [], {"month": " Mar ", "year": "2016"}, Month(2016, 3)),
        (MONTH, [], {"month": "", "year": " "}, Missing.SKIPPED),
        (ask("m", Kind.MONTH, year_alone=True), [], {"year": "2016"}, Month(2016)),
        (
            ask("m", Kind.MONTH, year_alone=True, earliest="2015-03", latest="2015-09"),
            [],
            {"year": "2015"},
            Month(2015),
        ),
        (RANK, [], {"a": "2", "b": "", "c": "1"}, Ranked(("c", "a"))),
        (RANK, [], {"a": "", "b": " "}, Missing.SKIPPED),
        (ask("n", Kind.NUMBER, **REFUSABLE), ["", "dont_know"], {}, Missing.DONT_KNOW),
        (
            ask("r", Kind.RANK, **REFUSABLE),
            ["prefer_not_to_say"],
            {"a": ""},
            Missing.PREFER_NOT_TO_SAY,
        ),
        (ask("t", Kind.LONG_TEXT, **REFUSABLE), ["dont_know"], {}, Missing.DONT_KNOW),
        (ask("t", Kind.LONG_TEXT), ["dont_know"], {}, Words("dont_know")),
        (ask("i", Kind.NOTE), ["pass_over"], {}, Seen(skips=True)),
        (ask("i", Kind.INFO), ["pass_over"], {}, Seen()),
        (ask("x", Kind.ANOTHER), ["yes"], {}, Chosen(("yes",))),
        (ask("x", Kind.ANOTHER), [], {}, Missing.SKIPPED),
    ],
)
def test_it_takes_parts(
    question: Question, raw: list[str], parts: dict[str, str], answer: Answer
) -> None:
    assert validate(question, raw, parts) == answer


@pytest.mark.parametrize(
    ("question", "raw", "parts", "words", "part"),
    [
        (
            OTHER,
            ["a"],
            {"words": "mine"},
            "Choose “Another place” if you want us to read your words",
            "words",
        ),
        (
            OTHER,
            ["other"],
            {"words": "x" * 12},
            "Your words for “Another place” must be 10 characters or fewer."
            " You have 2 characters too many",
            "words",
        ),
        (
            ask("s", Kind.SEVERAL, most=1),
            ["a", "b"],
            {},
            "Choose 1 answer to “What about s?”. You chose 2",
            "",
        ),
        (MONTH, [], {"year": "2019"}, "When you moved must include a month", "month"),
        (MONTH, [], {"month": "4"}, "When you moved must include a year", "year"),
        (
            MONTH,
            [],
            {"month": "13", "year": "2019"},
            "When you moved must have a month from 1 to 12, like 3 for March",
            "month",
        ),
        (
            MONTH,
            [],
            {"month": "4", "year": "19"},
            "When you moved must have a year with 4 numbers, like 2024",
            "year",
        ),
        (
            MONTH,
            [],
            {"month": "2", "year": "2015"},
            "When you moved must be between March 2015 and June 2020",
            "year",
        ),
        (
            ask("m", Kind.MONTH, latest="2020-06"),
            [],
            {"month": "7", "year": "2020"},
            "Your answer must be June 2020 or earlier",
            "year",
        ),
        (
            RANK,
            [],
            {"a": "1", "b": "1"},
            "You gave number 1 to “A” and “B”. Use it once",
            "b",
        ),
        (RANK, [], {"a": "1", "b": "3"}, "Number 2 is missing. Start at 1 and leave no gap", "b"),
        (RANK, [], {"a": "5"}, "Use the numbers 1 to 4 to answer “What about r?”", "a"),
        (RANK, [], {"z": "1"}, "Use the numbers 1 to 4 to answer “What about r?”", "z"),
        (
            ask("r", Kind.RANK, most=1),
            [],
            {"a": "1", "b": "2"},
            "Use the numbers 1 to 1 to answer “What about r?”",
            "b",
        ),
        (
            ask("n", Kind.NUMBER, **REFUSABLE),
            ["3", "prefer_not_to_say"],
            {},
            "Answer “What about n?” or choose “Prefer not to say”, not both",
            "",
        ),
        (
            ask("n", Kind.NUMBER, **REFUSABLE),
            ["dont_know", "prefer_not_to_say"],
            {},
            "Choose “I’m not sure” or “Prefer not to say”, not both",
            "",
        ),
        (ask("x", Kind.ANOTHER), ["maybe"], {}, "Choose one answer to “What about x?”", ""),
    ],
)
def test_it_says_which_part_to_mend(
    question: Question, raw: list[str], parts: dict[str, str], words: str, part: str
) -> None:
    """ERR-3, UX-06."""
    assert validate(question, raw, parts) == Problem(words, part=part)
    assert not FORBIDDEN_WORDS.search(words)
