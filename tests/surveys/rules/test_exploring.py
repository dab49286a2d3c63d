"""Every route, found without a person (SO-7): checked against walking at random."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.rules.about_you import gate
from surveys.rules.codes import Comparison, Kind
from surveys.rules.definition import Question, Rule
from surveys.rules.exploring import MOST_ROUTES, explore
from surveys.rules.routing import route
from tests.surveys.rules.building import ask, questionnaire, when
from tests.surveys.rules.random_questionnaires import definitions, walk


def ids(found: Any) -> set[tuple[str, ...]]:
    return {tuple(page.id for page in each.pages) for each in found.routes}


def test_one_way_without_rules() -> None:
    assert ids(explore(questionnaire(ask("a"), ask("b")))) == {("a", "b")}


def test_a_rule_parts_the_way() -> None:
    found = explore(questionnaire(ask("a"), ask("b", show_if=when("a", "a"))))
    assert ids(found) == {("a", "b"), ("a",)}
    assert [step.question.id for step in found.routes[0].steps] == ["a"]


def test_numbers_part_at_their_limits() -> None:
    more = when("n", test=Comparison.IS_MORE_THAN, number=3)
    items = (ask("n", Kind.NUMBER, minimum=0, maximum=7), ask("b", show_if=more))
    assert ids(explore(questionnaire(*items))) == {("n", "b"), ("n",)}


def test_a_number_beyond_the_limits_is_never_given() -> None:
    more = when("n", test=Comparison.IS_MORE_THAN, number=7)
    found = explore(
        questionnaire(ask("n", Kind.NUMBER, minimum=0, maximum=7), ask("b", show_if=more))
    )
    assert [page.id for page in found.unreachable] == ["b"]


def test_a_contradiction_is_unreachable() -> None:
    inner = ask("c", show_if=when("b", "a"))
    found = explore(questionnaire(ask("a"), ask("b", show_if=when("a", "none")), inner))
    assert [page.id for page in found.unreachable] == ["b", "c"]


def test_a_way_that_asks_nothing_is_a_dead_end() -> None:
    found = explore(questionnaire(ask("i", Kind.INFO)))
    assert len(found.dead_ends) == 1


def test_no_leads_past_the_questions_about_the_person() -> None:
    found = explore(questionnaire(ask("a"), gate(), ask("age", about_you=True)))
    assert ids(found) == {("a", "about-you", "age"), ("a", "about-you")}


EQUALS = Comparison.EQUALS
IS_ANSWERED = Comparison.IS_ANSWERED


@pytest.mark.parametrize(
    ("first", "rule"),
    [
        (ask("x", Kind.NUMBER), when("x", test=EQUALS, number=3)),
        (ask("x", Kind.NUMBER), when("x", test=Comparison.IS_AT_LEAST, number=3)),
        (ask("x", Kind.NUMBER), when("x", test=Comparison.IS_AT_MOST, number=3)),
        (ask("x", Kind.MONTH), when("x", test=EQUALS, number=2019)),
        (
            ask("x", Kind.MONTH, earliest="2018-04", latest="2020-02"),
            when("x", test=Comparison.IS_MORE_THAN, number=2019),
        ),
        (ask("x", Kind.RANK), when("x", "b")),
        (ask("x", Kind.LONG_TEXT), when("x", test=IS_ANSWERED)),
        (ask("x"), when("x", test=Comparison.IS_SKIPPED)),
        (ask("x"), Rule(groups=(when("x", "a"),))),
        (
            ask("x", Kind.SEVERAL, most=2),
            Rule((*when("x", "a").conditions, *when("x", "b").conditions)),
        ),
    ],
)
def test_every_kind_parts_the_way(first: Question, rule: Rule) -> None:
    assert ids(explore(questionnaire(first, ask("y", show_if=rule)))) == {("x", "y"), ("x",)}


def test_a_year_beyond_the_limits_is_never_given() -> None:
    first = ask("x", Kind.MONTH, earliest="2018-04", latest="2020-02")
    later = ask("y", show_if=when("x", test=Comparison.IS_MORE_THAN, number=2020))
    assert [page.id for page in explore(questionnaire(first, later)).unreachable] == ["y"]


def test_only_as_many_answers_as_may_be_chosen_are_tried() -> None:
    both = Rule((*when("x", "a").conditions, *when("x", "b").conditions))
    found = explore(questionnaire(ask("x", Kind.SEVERAL, most=1), ask("y", show_if=both)))
    assert [page.id for page in found.unreachable] == ["y"]


def test_a_note_leads_past_its_section() -> None:
    """SG-04."""
    found = explore(questionnaire(ask("n", Kind.NOTE), ask("y", notes=("n",))))
    assert ids(found) == {("n", "y"), ("n",)}


def test_another_round_is_walked_once_wanted() -> None:
    items = (ask("x"), ask("more", Kind.ANOTHER), ask("x-2", after_another="more"))
    assert ids(explore(questionnaire(*items))) == {("x", "more", "x-2"), ("x", "more")}


def test_a_rule_of_a_whole_group_parts_the_way() -> None:
    found = explore(questionnaire(ask("x"), ask("y", group_if=when("x", "a"))))
    assert ids(found) == {("x", "y"), ("x",)}


def test_many_ways_are_bounded_and_said_so() -> None:
    parts = [
        item for n in range(10) for item in (ask(f"q{n}"), ask(f"r{n}", show_if=when(f"q{n}", "a")))
    ]
    found = explore(questionnaire(*parts))
    assert not found.is_whole
    assert len(found.routes) == MOST_ROUTES
    assert found.unreachable == ()


@settings(deadline=None)
@given(st.data())
def test_nobody_walks_a_route_that_was_not_found(data: st.DataObject) -> None:
    definition = data.draw(definitions())
    found = explore(definition)
    answers = walk(data, definition)
    if found.is_whole:
        assert tuple(page.id for page in route(definition, answers)) in ids(found)
