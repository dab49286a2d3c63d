"""What is asked, and when."""

import pytest

from surveys.rules.answers import Answer, Chosen, Number, Seen, Words
from surveys.rules.codes import Comparison, Kind, Match, Missing
from surveys.rules.definition import Condition, Rule
from surveys.rules.routing import Progress, is_met, progress, route
from tests.surveys.rules.building import ask, questionnaire, when

CHAIN = questionnaire(
    ask("one"),
    ask("two", show_if=when("one", "a")),
    ask("three", show_if=when("two", "a")),
    ask("four"),
)


def ids(answers: dict[str, Answer]) -> list[str]:
    return [item.id for item in route(CHAIN, answers)]


def test_an_answer_off_the_route_opens_nothing() -> None:
    """Two was answered before one changed: three must not be asked."""
    answers: dict[str, Answer] = {"one": Chosen(("b",)), "two": Chosen(("a",))}
    assert ids(answers) == ["one", "four"]
    assert ids({**answers, "one": Chosen(("a",))}) == ["one", "two", "three", "four"]


@pytest.mark.parametrize(
    ("test", "answer", "met"),
    [
        (Comparison.IS_ANY_OF, Chosen(("a",)), True),
        (Comparison.IS_ANY_OF, Chosen(("b",)), False),
        (Comparison.IS_ANY_OF, Missing.SKIPPED, False),
        (Comparison.IS_NONE_OF, Chosen(("b",)), True),
        (Comparison.IS_NONE_OF, Chosen(("a", "b")), False),
        (Comparison.IS_NONE_OF, Missing.SKIPPED, False),
        (Comparison.IS_NONE_OF, Missing.DONT_KNOW, True),
        (Comparison.IS_NONE_OF, None, False),
        (Comparison.IS_MORE_THAN, Number(4), True),
        (Comparison.IS_MORE_THAN, Number(3), False),
        (Comparison.IS_LESS_THAN, Number(2), True),
        (Comparison.IS_ANY_OF, Number(3), False),
        (Comparison.EQUALS, Number(3), True),
        (Comparison.EQUALS, Number(4), False),
        (Comparison.IS_AT_LEAST, Number(3), True),
        (Comparison.IS_AT_LEAST, Number(2), False),
        (Comparison.IS_AT_MOST, Number(3), True),
        (Comparison.IS_AT_MOST, Number(4), False),
        (Comparison.IS_ANSWERED, Words("x"), True),
        (Comparison.IS_ANSWERED, Missing.PREFER_NOT_TO_SAY, True),
        (Comparison.IS_ANSWERED, Missing.SKIPPED, False),
        (Comparison.IS_ANSWERED, Seen(), False),
        (Comparison.IS_SKIPPED, Missing.SKIPPED, True),
        (Comparison.IS_SKIPPED, Missing.DONT_KNOW, False),
        (Comparison.IS_SKIPPED, None, False),
    ],
)
def test_conditions(test: Comparison, answer: Answer | None, met: bool) -> None:
    assert is_met(Condition("q", test, ("a",), 3), answer) is met


def test_a_condition_may_name_a_refusal() -> None:
    condition = Condition("q", Comparison.IS_ANY_OF, ("prefer_not_to_say",))
    assert is_met(condition, Missing.PREFER_NOT_TO_SAY)


def test_any_and_all() -> None:
    both = (
        Condition("one", Comparison.IS_ANY_OF, ("a",)),
        Condition("two", Comparison.IS_ANY_OF, ("a",)),
    )
    for match, asked in ((Match.ANY, True), (Match.ALL, False)):
        definition = questionnaire(ask("one"), ask("two"), ask("x", show_if=Rule(both, match)))
        answers: dict[str, Answer] = {"one": Chosen(("a",)), "two": Chosen(("b",))}
        assert ("x" in {item.id for item in route(definition, answers)}) is asked


def test_groups_and_none() -> None:
    """Ask those who said a to one, and neither a to two nor anything to three."""
    inner = Rule(
        (
            Condition("two", Comparison.IS_ANY_OF, ("a",)),
            Condition("three", Comparison.IS_ANSWERED),
        ),
        Match.NONE,
    )
    rule = Rule((Condition("one", Comparison.IS_ANY_OF, ("a",)),), Match.ALL, (inner,))
    definition = questionnaire(ask("one"), ask("two"), ask("three"), ask("x", show_if=rule))
    asked: dict[str, Answer] = {
        "one": Chosen(("a",)),
        "two": Chosen(("b",)),
        "three": Missing.SKIPPED,
    }
    for changed, shown in (
        ({}, True),
        ({"two": Chosen(("a",))}, False),
        ({"three": Chosen(("b",))}, False),
        ({"one": Chosen(("b",))}, False),
    ):
        found = {item.id for item in route(definition, {**asked, **changed})}
        assert ("x" in found) is shown


def test_the_total_waits_for_answers_that_a_group_looks_at() -> None:
    """UX-10: a rule inside a rule may still change the number of questions."""
    rule = Rule((), Match.ALL, (when("two", "a"),))
    definition = questionnaire(ask("one"), ask("two"), ask("three", show_if=rule))
    assert progress(definition, {}, "one") == Progress(1, None)


def test_the_total_is_shown_only_when_it_is_certain() -> None:
    """UX-10."""
    answers: dict[str, Answer] = {"one": Chosen(("b",))}
    assert progress(CHAIN, {}, "one") == Progress(1, None)
    certain = questionnaire(ask("one"), ask("info", Kind.INFO), ask("two"))
    assert progress(certain, {}, "two") == Progress(2, 2)
    settled = questionnaire(ask("one"), ask("two", show_if=when("one", "a")), ask("four"))
    assert progress(settled, answers, "four") == Progress(2, 2)
