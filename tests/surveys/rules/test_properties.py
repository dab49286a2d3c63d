"""Route, validator, check page and stored answer always agree, for any questionnaire (design §5).

Random questionnaires with random rules are walked with random answers, then changed at random.
"""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.answering.summary import in_words
from surveys.rules.answers import Answer, Chosen, Words, answer_from_json, answer_to_json
from surveys.rules.codes import Comparison, Kind, Match, Missing
from surveys.rules.definition import Condition, Definition, Option, Pipe, Question, Rule
from surveys.rules.routing import (
    first_unanswered,
    holds,
    is_met,
    is_reachable,
    page_before,
    prune,
    route,
)
from surveys.rules.storing import stored_answers, words
from surveys.rules.validation import Problem, validate

CODES = ["a", "b", "c", Missing.DONT_KNOW.value, Missing.PREFER_NOT_TO_SAY.value]
RAW = st.lists(
    st.sampled_from([*CODES, "", " ", "3", "-1", "99", "2.5", "1,000", "x" * 30, "nonsense"]),
    max_size=3,
)


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


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    items: list[Question] = []
    for number in range(draw(st.integers(1, 7))):
        earlier = [item.id for item in items]
        rule = draw(rules(earlier)) if earlier else Rule()
        kind = draw(st.sampled_from(list(Kind)))
        items.append(
            Question(
                id=f"q{number}",
                kind=kind,
                title=f"Question {number}",
                options=tuple(
                    Option(code, code.upper(), exclusive=code == "c", retired=draw(st.booleans()))
                    for code in ("a", "b", "c")
                ),
                dont_know=draw(st.booleans()),
                prefer_not_to_say=draw(st.booleans()),
                minimum=0,
                maximum=50,
                limit=20,
                show_if=rule,
                pipes=tuple(Pipe("it", one, "something") for one in earlier[:1]),
                easy_title=draw(st.sampled_from(["", f"Easy {number}?"])),
                picture=draw(st.sampled_from(["", "park"])),
            )
        )
    words = {"ro": {"q0/title": "Întrebare"}} if draw(st.booleans()) else {}
    return Definition(tuple(items), words)


def walk(definition: Definition, raws: Any) -> dict[str, Answer]:
    """Answer page after page; a refused answer is skipped, as a person may always do."""
    answers: dict[str, Answer] = {}
    for _ in range(len(definition.items) + 1):
        waiting = first_unanswered(definition, answers)
        if waiting is None:
            return answers
        assert is_reachable(definition, answers, waiting.id)
        outcome = validate(waiting, raws())
        answers[waiting.id] = Missing.SKIPPED if isinstance(outcome, Problem) else outcome
    raise AssertionError("Somebody was stranded.")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_all_agree(data: st.DataObject) -> None:
    """Nobody is stranded; nothing off the route is stored; every answer has words."""
    definition = data.draw(definitions())
    answers = walk(definition, lambda: data.draw(RAW))
    changed = data.draw(st.sampled_from(definition.items))
    outcome = validate(changed, data.draw(RAW))
    if is_reachable(definition, answers, changed.id) and not isinstance(outcome, Problem):
        answers[changed.id] = outcome
    waiting = first_unanswered(definition, answers)
    assert waiting is None or is_reachable(definition, answers, waiting.id)

    shown = {item.id for item in route(definition, answers)}
    stored = stored_answers(definition, answers)
    assert set(stored) == {item.id for item in definition.questions if not item.is_text}
    for question_id, value in stored.items():
        assert (value == "not_asked") == (question_id not in shown)
        if isinstance(value, list):
            known = definition.by_id[question_id]
            assert value
            assert set(value) <= {option.id for option in known.offered}
            assert value == answer_to_json(answers[question_id])
            assert in_words(known, answers[question_id])
    assert set(words(definition, answers)) == {
        key for key in shown if isinstance(answers.get(key), Words)
    }
    assert set(prune(definition, answers)) <= shown


@settings(max_examples=100, deadline=None)
@given(definitions())
def test_a_definition_survives_json(definition: Definition) -> None:
    again = Definition.from_json(definition.to_json())
    assert again == definition
    assert again.checksum == definition.checksum


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_back_leads_along_the_route(data: st.DataObject) -> None:
    definition = data.draw(definitions())
    answers = walk(definition, lambda: data.draw(RAW))
    shown = [item.id for item in route(definition, answers)]
    back = [page_before(definition, answers, page_id) for page_id in shown]
    assert [page.id if page else None for page in back] == [None, *shown[:-1]][: len(shown)]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_an_answer_survives_json(data: st.DataObject) -> None:
    definition = data.draw(definitions())
    for answer in walk(definition, lambda: data.draw(RAW)).values():
        assert answer_from_json(answer_to_json(answer)) == answer


OPPOSITES = (
    (Comparison.IS_ANY_OF, Comparison.IS_NONE_OF),
    (Comparison.IS_ANSWERED, Comparison.IS_SKIPPED),
    (Comparison.IS_MORE_THAN, Comparison.IS_AT_MOST),
    (Comparison.IS_LESS_THAN, Comparison.IS_AT_LEAST),
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_condition_and_its_opposite_never_both_hold(data: st.DataObject) -> None:
    """Whatever was answered, skipped or never asked; of a fitting answer exactly one holds."""
    definition = data.draw(definitions())
    answers = walk(definition, lambda: data.draw(RAW))
    asked = data.draw(st.sampled_from(definition.items))
    condition = data.draw(conditions([asked.id]))
    for one, other in OPPOSITES:
        both = [
            is_met(replace(condition, test=test), answers.get(asked.id)) for test in (one, other)
        ]
        assert not all(both)
    if isinstance(answers.get(asked.id), Chosen):
        tests = (Comparison.IS_ANY_OF, Comparison.IS_NONE_OF)
        assert sum(is_met(replace(condition, test=t), answers[asked.id]) for t in tests) == 1


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_and_none_are_each_other_s_negation(data: st.DataObject) -> None:
    """A rule with parts holds exactly when "none of them" does not."""
    definition = data.draw(definitions())
    answers = walk(definition, lambda: data.draw(RAW))
    rule = data.draw(rules([item.id for item in definition.items]))
    if not (rule.conditions or rule.groups):
        return
    some, none = replace(rule, match=Match.ANY), replace(rule, match=Match.NONE)
    assert holds(some, answers) != holds(none, answers)
    assert holds(some, answers) or not holds(replace(rule, match=Match.ALL), answers)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_rules_look_only_at_the_route(data: st.DataObject) -> None:
    """Answers on abandoned branches change nothing: dropping them leaves the same pages."""
    definition = data.draw(definitions())
    answers = walk(definition, lambda: data.draw(RAW))
    for item in definition.items:
        answers.setdefault(item.id, Chosen(("a",)))
    kept = prune(definition, answers)
    assert route(definition, kept) == route(definition, answers)
