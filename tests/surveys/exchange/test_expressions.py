"""Expressions of an XLSForm keep their meaning on the way in and out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.exchange.xlsform.constraints import constraint_from, limits_from
from surveys.exchange.xlsform.expressions import NotAnExpression, parse
from surveys.exchange.xlsform.relevance import CannotCarry, rule_from, simplified
from surveys.exchange.xlsform.relevant_cells import relevant_from
from surveys.rules.answers import Answer, Chosen, Number, Words
from surveys.rules.codes import Comparison, Kind, Match, Missing
from surveys.rules.definition import Condition, Option, Question, Rule
from surveys.rules.routing import holds
from tests.surveys.rules.building import ask

ABC = tuple(Option(code, code.upper()) for code in "abc")
ASKED = {
    "one": ask("one", Kind.SINGLE, options=ABC),
    "many": ask("many", Kind.SEVERAL, options=ABC),
    "age": ask("age", Kind.NUMBER),
    "why": ask("why", Kind.LONG_TEXT),
}


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """Draw a look at one of the questions that its kind can answer."""
    question = draw(st.sampled_from(["one", "many", "age", "why"]))
    tests = [Comparison.IS_ANSWERED, Comparison.IS_SKIPPED]
    if question in ("one", "many"):
        tests += [Comparison.IS_ANY_OF, Comparison.IS_NONE_OF]
    if question == "age":
        tests += [Comparison.EQUALS, Comparison.IS_AT_LEAST, Comparison.IS_AT_MOST]
        tests += [Comparison.IS_LESS_THAN, Comparison.IS_MORE_THAN]
    values = tuple(draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True)))
    return Condition(question, draw(st.sampled_from(tests)), values, draw(st.integers(-3, 12)))


def rules(deepest: int) -> st.SearchStrategy[Rule]:
    """Draw rules that hold groups of rules."""
    groups = st.lists(rules(deepest - 1), max_size=2) if deepest else st.just([])
    return st.builds(
        lambda c, m, g: Rule(tuple(c), m, tuple(each for each in g if each.conditions)),
        st.lists(conditions(), min_size=1, max_size=3),
        st.sampled_from(list(Match)),
        groups,
    )


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "one": st.sampled_from("abc").map(lambda code: Chosen((code,))),
        "many": st.sets(st.sampled_from("abc"), min_size=1).map(lambda s: Chosen(tuple(sorted(s)))),
        "age": st.integers(-3, 12).map(Number),
        "why": st.just(Words("because")),
    },
)


@settings(max_examples=200, deadline=None)
@given(rules(2), ANSWERS)
def test_a_rule_that_goes_out_and_comes_back_asks_the_same_people(
    rule: Rule, answers: dict[str, Answer]
) -> None:
    """Writing and reading a rule changes nothing about who is asked."""
    text = relevant_from(rule, ASKED, name=str)
    back = rule_from(text, ASKED)
    everything = {name: answers.get(name, Missing.SKIPPED) for name in ASKED}
    assert holds(back, everything) == holds(rule, everything)


@settings(max_examples=200, deadline=None)
@given(rules(3), ANSWERS)
def test_fewer_groups_mean_the_same(rule: Rule, answers: dict[str, Answer]) -> None:
    """Simplifying keeps the rule."""
    assert holds(simplified(rule), answers) == holds(rule, answers)


@pytest.mark.parametrize(
    ("text", "answers", "asked"),
    [
        ("${age} >= 18", {"age": Number(18)}, True),
        ("${age} >= 18", {"age": Number(17)}, False),
        ("18 <= ${age}", {"age": Number(18)}, True),
        ("${age} >= 18", {}, False),
        ("${one} = 'a' or ${one} = 'b'", {"one": Chosen(("b",))}, True),
        ("${one} != 'a'", {"one": Chosen(("a",))}, False),
        ("${one} != 'a'", {}, True),
        ("selected(${many}, 'a') and not(selected(${many}, 'b'))", {"many": Chosen(("a",))}, True),
        (
            "selected(${many}, 'a') and not(selected(${many}, 'b'))",
            {"many": Chosen(("a", "b"))},
            False,
        ),
        (
            "${one}='a' and (${age}>5 or ${why} != '')",
            {"one": Chosen(("a",)), "why": Words("x")},
            True,
        ),
        ("string-length(${why}) > 0", {"why": Words("x")}, True),
        ("true() and ${age} = 4", {"age": Number(4)}, True),
        ("${ age } = 4", {"age": Number(4)}, True),
    ],
)
def test_what_forms_say_is_understood(text: str, answers: dict[str, Answer], asked: bool) -> None:
    """Expressions as they stand in real forms; XPath 1.0 says what an unanswered one gives."""
    assert holds(rule_from(text, ASKED), answers) is asked


@pytest.mark.parametrize(
    "text",
    [
        "${nobody} = 1",
        "count-selected(${many}) > 1",
        "${age} > ${age}",
        "${one} > 3",
        "${why} = 'yes'",
        "today() > '2026-01-01'",
        "${age} >",
        "(${age} > 1",
        "${age} @ 1",
        "(" * 60 + "1" + ")" * 60,
    ],
)
def test_what_cannot_be_carried_says_so(text: str) -> None:
    """Nothing is guessed: whoever brings the form hears about it."""
    with pytest.raises(CannotCarry):
        rule_from(text, ASKED)


@pytest.mark.parametrize("text", ["", "1 +", "foo", "a(", "'open", "1 2"])
def test_a_broken_expression_is_refused(text: str) -> None:
    """A slip of the pen is not read as something else."""
    with pytest.raises(NotAnExpression):
        parse(text)


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (ask("n", Kind.NUMBER, minimum=0.0, maximum=7.0), ()),
        (ask("n", Kind.NUMBER, minimum=-2.5), ()),
        (ask("t", Kind.LONG_TEXT, limit=120), ()),
        (ask("s", Kind.SEVERAL, options=ABC), ("c",)),
    ],
)
def test_limits_go_out_and_come_back(question: Question, alone: tuple[str, ...]) -> None:
    """Smallest, largest, longest and "none of these" survive."""
    limits = limits_from(constraint_from(question, alone), whole=True)
    assert (limits.minimum, limits.maximum) == (question.minimum, question.maximum)
    assert limits.longest == question.limit
    assert limits.alone == set(alone)


def test_more_than_becomes_the_next_whole_number() -> None:
    """Whole numbers above 3 are those from 4."""
    limits = limits_from(". > 3 and . < 10", whole=True)
    assert (limits.minimum, limits.maximum) == (4, 9)


@pytest.mark.parametrize("text", [". > 3.5", "regex(., '[a-z]+')", ". != 4", ". >= ${age}"])
def test_limits_that_we_do_not_have_are_named(text: str) -> None:
    """A check that would be lost is said."""
    with pytest.raises(CannotCarry):
        limits_from(text, whole=False)
