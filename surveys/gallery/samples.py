"""One question of each kind, with an answer and a mistake that it can have. All are examples."""

from dataclasses import dataclass, replace
from typing import Any

from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Words
from surveys.rules.codes import Kind, Look, Missing, Run
from surveys.rules.definition import Option, Question
from surveys.rules.easy_read import easy
from surveys.rules.parts import Part
from surveys.rules.scales import points

PURPOSE = "To show how this kind of question looks."


@dataclass(frozen=True)
class Sample:
    """A question, an answer to it, and what a browser sends when it is answered wrongly."""

    question: Question
    answer: Answer | None = None
    wrong: dict[str, Any] | None = None


def _ask(kind: Kind, title: str, *labels: str, **more: Any) -> Question:
    options = tuple(Option(f"o{place}", label) for place, label in enumerate(labels, start=1))
    fields: dict[str, Any] = {"options": options, "purpose": PURPOSE, **more}
    return Question(id="example", kind=kind, title=title, **fields)


def _with_other(question: Question, label: str) -> Question:
    other = Option("other", label, asks_words=True)
    return replace(question, options=(*question.options, other))


def _with_scenes(question: Question, *scenes: str) -> Question:
    drawn = zip(question.options, scenes, strict=True)
    return replace(question, options=tuple(replace(o, picture=f"scene/{s}") for o, s in drawn))


def _in_easy_words(question: Question) -> Question:
    """Return a question as somebody reads it who chose easy read (AC-20)."""
    drawn = zip(question.options, EASY, strict=True)
    return easy(
        replace(
            question,
            options=tuple(
                replace(option, easy_label=words, easy_picture=f"scene/{scene}")
                for option, (words, scene) in drawn
            ),
        )
    )


def _in_areas(question: Question) -> Question:
    areas = ("West", "West", "North", "North", "")
    grouped = zip(question.options, areas, strict=True)
    return replace(question, options=tuple(replace(o, group=area) for o, area in grouped))


REFUSALS = {"dont_know": True, "prefer_not_to_say": True}
IDEAS = (
    "Places to go in the evening",
    "Safer bus stops",
    "Help with worries",
    "More youth workers",
)
EASY = (
    ("Places to go", "hall"),
    ("Safe bus stops", "street"),
    ("Someone to talk to", "together"),
    ("Youth clubs", "pitch"),
)
STATEMENT = Part("statements", "How far do you agree?", 2, 5, Run.STATEMENTS)
ROUND = Part("rounds", "Place", 2, 3, Run.ROUNDS)

SAMPLES: dict[str, Sample] = {
    "one": Sample(
        _with_other(_ask(Kind.SINGLE, "Where do you live?", "In a town", **REFUSALS), "Elsewhere"),
        Chosen(("other",), "On a boat"),
        {"answer": "o1", "answer_words": "On a boat"},
    ),
    "several": Sample(
        _with_other(_ask(Kind.SEVERAL, "Who helps you?", "A friend", "A coach"), "Somebody else"),
        Chosen(("o1", "other"), "My aunt"),
        {"answer": ["o1", "other"], "answer_words": "x" * 101},
    ),
    "dropdown": Sample(
        _ask(Kind.SINGLE, "Which year group are you in?", "Year 7", "Year 8", look=Look.DROPDOWN),
        Chosen(("o2",)),
        {"answer": "o9"},
    ),
    "long-dropdown": Sample(
        _with_other(
            _ask(Kind.SINGLE, "Which club is it?", *(f"Example club {n}" for n in range(1, 41))),
            "Another club",
        ),
        Chosen(("o12",)),
        {"answer": "o1", "answer_words": "The boat club"},
    ),
    "area": Sample(
        _in_areas(
            _ask(
                Kind.SINGLE,
                "Where do you go out?",
                "Example town",
                "Example village",
                "Other town",
                "Other village",
                "Somewhere else",
                prefer_not_to_say=True,
            )
        ),
        Missing.PREFER_NOT_TO_SAY,
        {"answer": "o9"},
    ),
    "faces": Sample(
        _ask(
            Kind.SCALE,
            "How safe is it where you live?",
            options=points("how_safe"),
            look=Look.FACES,
            dont_know=True,
        ),
        Chosen(("fairly_safe",)),
        {"answer": "o9"},
    ),
    "statement": Sample(
        _ask(
            Kind.SCALE,
            "Adults here listen to young people",
            options=points("agreement"),
            part=STATEMENT,
        ),
        Chosen(("agree",)),
        {"answer": "o9"},
    ),
    "zero-to-ten": Sample(
        _ask(
            Kind.SCALE,
            "How happy are you with your area?",
            options=points("zero_to_ten", "not at all", "very"),
        ),
        Chosen(("7",)),
        {"answer": "11"},
    ),
    "pictures": Sample(
        _with_scenes(
            _ask(
                Kind.SINGLE,
                "Where would you meet friends?",
                "In a park",
                "In a hall",
                "On a court",
                "By the river",
                look=Look.PICTURES,
                dont_know=True,
            ),
            *("park", "hall", "court", "river"),
        ),
        Chosen(("o2",)),
        {"answer": "o9"},
    ),
    "ballot": Sample(
        _ask(
            Kind.SEVERAL,
            "What should we do first?",
            *IDEAS,
            look=Look.BALLOT,
            most=2,
            shuffled=True,
        ),
        Chosen(("o1", "o3")),
        {"answer": ["o1", "o2", "o3"]},
    ),
    "rank": Sample(
        _ask(Kind.RANK, "What matters most to you?", *IDEAS, most=3, prefer_not_to_say=True),
        Ranked(("o3", "o1")),
        {"answer_o1": "1", "answer_o2": "1"},
    ),
    "easy-ballot": Sample(
        _in_easy_words(
            _ask(Kind.SINGLE, "What comes first?", *IDEAS, look=Look.BALLOT, shuffled=True)
        ),
        Chosen(("o2",)),
        {"answer": "o9"},
    ),
    "easy-rank": Sample(
        _in_easy_words(_ask(Kind.RANK, "What matters to you?", *IDEAS, most=3)),
        Ranked(("o3", "o1")),
        {"answer_o1": "1", "answer_o2": "1"},
    ),
    "month": Sample(
        _ask(Kind.MONTH, "When did you first come?", short_name="when you first came", **REFUSALS),
        Month(2024, 3),
        {"answer_month": "13", "answer_year": "2024"},
    ),
    "number": Sample(
        _ask(
            Kind.NUMBER,
            "How many days were you out?",
            short_name="the number of days",
            minimum=0,
            maximum=7,
            unit="days",
            **REFUSALS,
        ),
        Number(3),
        {"answer": "3", "answer_refusal": "prefer_not_to_say"},
    ),
    "short-text": Sample(
        _ask(Kind.SHORT_TEXT, "What is the best thing here?", limit=60),
        Words("The river"),
        {"answer": "x" * 61},
    ),
    "long-text": Sample(
        _ask(Kind.LONG_TEXT, "What would help?", limit=200, prefer_not_to_say=True),
        Words("More light"),
        {"answer": "x" * 201},
    ),
    "another": Sample(
        _ask(Kind.ANOTHER, "Do you want to add another?", part=ROUND),
        Chosen(("yes",)),
        {"answer": "maybe"},
    ),
    "note": Sample(
        _ask(
            Kind.NOTE,
            "The next questions are about things that may have hurt you",
            body="You can skip this section.\n\nThe other questions are about something else.",
        )
    ),
    "information": Sample(
        _ask(Kind.INFO, "You are half way", body="The next questions are about places.")
    ),
}
