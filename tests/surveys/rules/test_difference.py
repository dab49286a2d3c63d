"""What changed between two versions (SD-03, SB-01, SB-05, SB-06, SB-15)."""

from dataclasses import replace

import pytest

from surveys.rules.codes import Kind, Look, Run
from surveys.rules.definition import Option, Question
from surveys.rules.difference import (
    ChangeKind,
    corrupting,
    differences,
    ever_asked,
    keep_retired,
    reworded,
)
from surveys.rules.parts import Part
from surveys.rules.scales import points
from tests.surveys.rules.building import ask, questionnaire, when

OLD = ask("q", limit=10)


def kinds(old: Question, new: Question) -> set[ChangeKind]:
    return {change.kind for change in differences(questionnaire(old), questionnaire(new))}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"title": "What about it, then?"}, ChangeKind.WORDING),
        ({"kind": Kind.SEVERAL}, ChangeKind.MEANING),
        ({"limit": 20}, ChangeKind.LIMITS),
        ({"show_if": when("x", "a")}, ChangeKind.ROUTE),
        ({"options": (*OLD.options, Option("c", "C"))}, ChangeKind.OPTION_ADDED),
        ({"options": (OLD.options[0], Option("b", "B", retired=True))}, ChangeKind.OPTION_RETIRED),
        ({"options": (OLD.options[0], Option("b", "Other words"))}, ChangeKind.WORDING),
        ({"options": OLD.options[::-1]}, ChangeKind.ORDER),
        ({"look": Look.DROPDOWN}, ChangeKind.LOOK),
        ({"shuffled": True}, ChangeKind.LOOK),
        ({"most": 2}, ChangeKind.LIMITS),
        ({"latest": "2020-01"}, ChangeKind.LIMITS),
        ({"year_alone": True}, ChangeKind.LIMITS),
        ({"not_future": True}, ChangeKind.LIMITS),
        ({"notes": ("n",)}, ChangeKind.ROUTE),
        ({"group_if": when("x", "a")}, ChangeKind.ROUTE),
        ({"after_another": "m"}, ChangeKind.ROUTE),
        ({"part": Part("g", "Place", 1, 2, Run.ROUNDS)}, ChangeKind.WORDING),
        (
            {"options": (OLD.options[0], replace(OLD.options[1], asks_words=True))},
            ChangeKind.WORDING,
        ),
        ({"hint": "Only one"}, ChangeKind.WORDING),
        ({"prefer_not_to_say": True}, ChangeKind.REFUSAL),
        ({"purpose": "To act."}, ChangeKind.CARE),
        ({"bank": "q/2"}, ChangeKind.CARE),
        ({"options": (OLD.options[0], Option("b", "B", exclusive=True))}, ChangeKind.LIMITS),
    ],
)
def test_it_names(change: dict[str, object], kind: ChangeKind) -> None:
    assert kinds(OLD, replace(OLD, **change)) == {kind}  # type: ignore[arg-type]


def test_added_removed_and_moved_questions() -> None:
    old, new = (
        questionnaire(ask("a"), ask("b"), ask("c")),
        questionnaire(ask("d"), ask("c"), ask("a")),
    )
    assert [change.kind for change in differences(old, new)] == [
        ChangeKind.ADDED,
        ChangeKind.REMOVED,
        ChangeKind.ORDER,
    ]


def test_another_scale_is_another_meaning() -> None:
    """QL-5: never trend across two scales."""
    scale = ask("s", Kind.SCALE, options=points("how_safe"))
    other = replace(scale, options=points("agreement"))
    assert corrupting(differences(questionnaire(scale), questionnaire(other)))


def test_another_unit_is_another_meaning() -> None:
    days = ask("n", Kind.NUMBER, unit="days")
    assert corrupting(differences(questionnaire(days), questionnaire(replace(days, unit="weeks"))))


def test_answers_that_change_places_are_another_meaning() -> None:
    """SB-05: the id of one answer would carry the words of another."""
    swapped = replace(OLD, options=(Option("a", "B"), Option("b", "A")))
    assert corrupting(differences(questionnaire(OLD), questionnaire(swapped)))


def test_changed_words_stand_side_by_side() -> None:
    (change,) = reworded(
        differences(questionnaire(OLD), questionnaire(replace(OLD, title="What now?")))
    )
    assert (change.before, change.after) == (OLD.title, "What now?")


def test_a_question_that_comes_back_is_measured_against_what_it_was() -> None:
    """SB-05: dropped in one version, back in another with another kind of answer."""
    gone, back = questionnaire(ask("z")), replace(OLD, kind=Kind.SEVERAL)
    before = ever_asked([questionnaire(OLD), gone])
    assert corrupting(differences(before, questionnaire(back)))
    assert not corrupting(differences(gone, questionnaire(back)))


def test_deleted_options_come_back_retired() -> None:
    """SB-01: removing an option must not drop its data."""
    lost = questionnaire(replace(OLD, options=OLD.options[:1]))
    kept = keep_retired(questionnaire(OLD), lost).items[0]
    assert kept.options == (Option("a", "A"), Option("b", "B", retired=True))
    assert kept.offered == (Option("a", "A"),)


def test_nothing_changed() -> None:
    assert differences(questionnaire(OLD), questionnaire(OLD)) == []


def test_a_page_to_read_may_become_a_note_that_can_be_skipped() -> None:
    """SG-04: nothing was answered there, so nothing changes its meaning."""
    page = ask("i", Kind.INFO)
    assert corrupting(differences(questionnaire(page), questionnaire(ask("i", Kind.NOTE)))) == []
