"""What looks like stuffing, and what does not (SB-23, SD-05)."""

from datetime import timedelta

import pytest

from surveys.rules.answers import Answer, Chosen, Number, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Definition, Option, Question
from surveys.rules.patterns import (
    PATTERN_WORDS,
    Pattern,
    Signs,
    is_hurried,
    is_straight_line,
    pattern_of,
    telling_answers,
)

STEPS = ("never", "rarely", "often", "always")
A_PAGE = timedelta(seconds=3)


def scale(name: str, kind: Kind = Kind.SCALE) -> Question:
    return Question(name, kind, name, options=tuple(Option(step, step) for step in STEPS))


def scales(count: int) -> Definition:
    return Definition(tuple(scale(f"q{number}") for number in range(count)))


def all_answered(definition: Definition, step: str) -> dict[str, Answer]:
    return {question.id: Chosen((step,)) for question in definition.items}


@pytest.mark.parametrize(("count", "straight"), [(5, False), (6, True), (12, True)])
def test_six_scales_in_one_place_are_a_straight_line(count: int, straight: bool) -> None:
    definition = scales(count)
    assert is_straight_line(definition, all_answered(definition, "often")) is straight


def test_one_other_answer_bends_the_line() -> None:
    definition = scales(8)
    bent = all_answered(definition, "often") | {"q4": Chosen(("rarely",))}
    assert not is_straight_line(definition, bent)


def test_refusals_are_no_part_of_a_line() -> None:
    """Skipping and preferring not to say are answers of equal worth (SG-04)."""
    definition = scales(8)
    refused = {question.id: Missing.SKIPPED for question in definition.items}
    assert not is_straight_line(definition, refused)
    five_left = all_answered(definition, "often") | dict(list(refused.items())[:3])
    assert not is_straight_line(definition, five_left)


def test_choices_that_are_no_scales_make_no_line() -> None:
    definition = Definition(tuple(scale(f"q{n}", Kind.SINGLE) for n in range(8)))
    assert not is_straight_line(definition, all_answered(definition, "often"))


@pytest.mark.parametrize(
    ("seconds", "hurried"), [(None, False), (0, True), (7, True), (8, False), (24, False)]
)
def test_only_inhuman_speed_is_a_hurry(seconds: int | None, hurried: bool) -> None:
    """Eight pages at three seconds: a third of that is eight seconds (SE-13)."""
    taken = None if seconds is None else timedelta(seconds=seconds)
    assert is_hurried(taken, 8, A_PAGE) is hurried


def test_few_answers_do_not_tell_people_apart() -> None:
    """SB-22: in a short survey a whole class may say the same."""
    short, long = scales(5), scales(6)
    assert telling_answers(short, all_answered(short, "often")) is None
    assert telling_answers(long, all_answered(long, "often")) is not None


def test_words_and_gaps_do_not_count_as_telling() -> None:
    definition = Definition((*scales(5).items, Question("idea", Kind.LONG_TEXT, "Idea")))
    given = {**all_answered(scales(5), "often"), "idea": Words("light"), "extra": Number(3)}
    assert telling_answers(definition, given) is None
    six = scales(6)
    assert telling_answers(six, all_answered(six, "often") | {"q0": Missing.SKIPPED}) is None


def test_nothing_seen_is_no_pattern() -> None:
    assert pattern_of(Signs(), straight=False) is None


@pytest.mark.parametrize(
    ("signs", "straight", "pattern"),
    [
        (Signs(trapped=True, proven=False, hurried=True), True, Pattern.TRAP),
        (Signs(code_failed=True, burst=True), False, Pattern.CODE),
        (Signs(proven=False, hurried=True), False, Pattern.UNPROVEN),
        (Signs(hurried=True, same=True), True, Pattern.HURRIED),
        (Signs(same=True), True, Pattern.STRAIGHT),
        (Signs(same=True, burst=True), False, Pattern.SAME),
        (Signs(burst=True), False, Pattern.BURST),
    ],
)
def test_the_weightiest_reason_is_kept(signs: Signs, straight: bool, pattern: Pattern) -> None:
    assert pattern_of(signs, straight=straight) is pattern


def test_every_pattern_has_words_and_fits_its_column() -> None:
    assert set(PATTERN_WORDS) == set(Pattern)
    assert max(len(pattern) for pattern in Pattern) <= 8
