"""Questionnaires and answers at random, for the tests of what always holds."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from surveys.rules.about_you import gate
from surveys.rules.answers import Answer
from surveys.rules.codes import Comparison, Kind, Look, Match, Missing, Run
from surveys.rules.definition import Condition, Definition, Option, Pipe, Question, Rule
from surveys.rules.parts import Part
from surveys.rules.routing import first_unanswered, is_reachable
from surveys.rules.translations import texts_of
from surveys.rules.validation import Problem, validate

OPTIONS = ("a", "b", "c", "d")
CODES = [*OPTIONS, Missing.DONT_KNOW.value, Missing.PREFER_NOT_TO_SAY.value]
LONG_NUMBERS = ("1234567", "1234567.25", "0.00001")
WORDS = ("nonsense", "yes", "no", "pass_over")
RAW = st.lists(
    st.sampled_from(
        [*CODES, "", " ", "3", "-1", "99", "2.5", "1,000", *LONG_NUMBERS, "x" * 30, *WORDS]
    ),
    max_size=3,
)
TYPED = st.sampled_from(["", " ", "1", "2", "3", "5", "March", "2019", "20", "x" * 30, "\r\n"])
PARTS = st.dictionaries(st.sampled_from([*OPTIONS, "words", "month", "year"]), TYPED, max_size=4)
LIKELY = {
    Kind.RANK: st.permutations(("1", "2", "3")).map(
        lambda numbers: dict(zip(OPTIONS, numbers, strict=False))
    ),
    Kind.MONTH: st.just({"month": "4", "year": "2019"}),
    Kind.SEVERAL: st.just({"words": "mine"}),
    Kind.NUMBER: st.just({}),
}
LIKELY_RAW = {
    Kind.SEVERAL: st.just(["a"]),
    Kind.NUMBER: st.lists(st.sampled_from(LONG_NUMBERS), min_size=1, max_size=1),
}
NOTHING: st.SearchStrategy[list[str]] = st.just([])


def given_to(data: st.DataObject, question: Question) -> tuple[list[str], dict[str, str]]:
    """Return what a browser sends: sometimes likely, sometimes nonsense."""
    if question.kind in LIKELY and data.draw(st.booleans()):
        return data.draw(LIKELY_RAW.get(question.kind, NOTHING)), data.draw(LIKELY[question.kind])
    return data.draw(RAW), data.draw(PARTS)


@st.composite
def conditions(draw: st.DrawFn, earlier: list[str]) -> Condition:
    return Condition(
        question=draw(st.sampled_from(earlier)),
        test=draw(st.sampled_from(list(Comparison))),
        values=tuple(draw(st.lists(st.sampled_from(CODES), max_size=2))),
        number=draw(st.none() | st.integers(0, 9)),
    )


@st.composite
def rules(draw: st.DrawFn, earlier: list[str], groups: bool = True) -> Rule:
    """Draw conditions, and groups of conditions within."""
    return Rule(
        tuple(draw(st.lists(conditions(earlier), max_size=2))),
        draw(st.sampled_from(list(Match))),
        tuple(draw(st.lists(rules(earlier, groups=False), max_size=2))) if groups else (),
    )


def _of_kinds(items: list[Question], *kinds: Kind) -> list[str]:
    return [item.id for item in items if item.kind in kinds]


@st.composite
def questions(draw: st.DrawFn, id_: str, earlier: list[Question]) -> Question:
    """Return a question that may look back at ``earlier`` ones in every way there is."""
    kind = draw(st.sampled_from(list(Kind)))
    before = [item.id for item in earlier]
    pipes = draw(st.lists(st.sampled_from(before), max_size=1)) if before else []
    mark = " [it]" if pipes else ""
    notes = _of_kinds(earlier, Kind.NOTE)
    another = _of_kinds(earlier, Kind.ANOTHER)
    parts = st.builds(
        Part, st.just("g"), st.just("Place"), st.just(2), st.just(3), st.sampled_from(list(Run))
    )
    return Question(
        id=id_,
        kind=kind,
        title=f"Question {id_}{mark}",
        options=draw(st.sampled_from(OPTION_SETS)),
        dont_know=draw(st.booleans()),
        prefer_not_to_say=draw(st.booleans()),
        minimum=0,
        maximum=draw(st.sampled_from([50, 10_000_000])),
        whole=draw(st.booleans()),
        limit=20,
        show_if=draw(rules(before)) if earlier else Rule(),
        group_if=Rule((draw(conditions(before)),)) if earlier and draw(st.booleans()) else Rule(),
        look=draw(st.sampled_from(list(Look))),
        most=draw(st.none() | st.integers(1, 3)),
        shuffled=draw(st.booleans()),
        earliest=draw(st.sampled_from(["", "2019-02"])),
        latest=draw(st.sampled_from(["", "2020-01"])),
        year_alone=draw(st.booleans()),
        part=draw(st.none() | parts),
        notes=tuple(draw(st.lists(st.sampled_from(notes), max_size=2, unique=True)))
        if notes
        else (),
        after_another=draw(st.sampled_from(["", *another])),
        pipes=tuple(Pipe("it", one, "something") for one in pipes),
        easy_title=draw(st.sampled_from(["", f"Easy {id_}{mark}?"])),
        picture=draw(st.sampled_from(["", "park"])),
    )


OPTION_SETS = [
    tuple(
        Option(
            code,
            code.upper(),
            exclusive=code == "c",
            retired=code in retired,
            asks_words=code == "a" and asks_words,
            picture="face/1",
            group="North" if asks_words else "",
        )
        for code in OPTIONS
    )
    for retired in ("", "a", "bd", "abcd")
    for asks_words in (False, True)
]


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    items: list[Question] = []
    for number in range(draw(st.integers(1, 7))):
        items.append(draw(questions(f"q{number}", items)))
    if draw(st.booleans()):
        items += draw(about_the_person(items))
    definition = Definition(tuple(items))
    words = {key: f"Întrebare {text}" for key, text in texts_of(definition).items()}
    return replace(definition, translations={"ro": words} if draw(st.booleans()) else {})


@st.composite
def about_the_person(draw: st.DrawFn, before: list[Question]) -> list[Question]:
    """Draw the yes/no page after the check page, and questions behind it (UX-14)."""
    items = [gate()]
    for number in range(draw(st.integers(1, 2))):
        asked = draw(questions(f"person-{number}", [*before, *items]))
        items.append(replace(asked, about_you=True))
    return items


def walk(data: st.DataObject, definition: Definition) -> dict[str, Any]:
    """Answer page after page; a refused answer is skipped, as a person may always do."""
    answers: dict[str, Answer] = {}
    for _ in range(len(definition.items) + 1):
        waiting = first_unanswered(definition, answers)
        if waiting is None:
            return answers
        assert is_reachable(definition, answers, waiting.id)
        outcome = validate(waiting, *given_to(data, waiting))
        answers[waiting.id] = Missing.SKIPPED if isinstance(outcome, Problem) else outcome
    raise AssertionError("Somebody was stranded.")
