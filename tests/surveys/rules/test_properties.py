"""Route, validator, check page and stored answer always agree, for any questionnaire (design §5).

Random questionnaires of all kinds, with content notes, rounds and random rules, are walked with
random answers, then changed at random.
"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.answering.summary import in_words
from surveys.rules.answers import Answer, Chosen, Seen, answer_from_json, answer_to_json
from surveys.rules.codes import Comparison, Kind, Match, Missing
from surveys.rules.definition import Definition
from surveys.rules.routing import (
    first_unanswered,
    holds,
    is_met,
    is_reachable,
    page_before,
    passed_over,
    prune,
    route,
)
from surveys.rules.storing import stored_answers, words
from surveys.rules.validation import Problem, validate
from tests.surveys.rules.random_questionnaires import (
    conditions,
    definitions,
    given_to,
    rules,
    walk,
)

pytestmark = pytest.mark.system


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_all_agree(data: st.DataObject) -> None:
    """Nobody is stranded; nothing off the route is stored; every answer has words."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    changed = data.draw(st.sampled_from(definition.items))
    outcome = validate(changed, *given_to(data, changed))
    if is_reachable(definition, answers, changed.id) and not isinstance(outcome, Problem):
        answers[changed.id] = outcome
    waiting = first_unanswered(definition, answers)
    assert waiting is None or is_reachable(definition, answers, waiting.id)

    shown = {item.id for item in route(definition, answers)}
    over = {item.id for item in passed_over(definition, answers)}
    stored = stored_answers(definition, answers)
    assert set(stored) == {item.id for item in definition.questions if item.is_kept}
    assert not shown & over
    for question_id, value in stored.items():
        assert (value == "not_asked") == (question_id not in shown | over)
        if question_id in over:
            assert value == "skipped"
        if isinstance(value, list):
            known = definition.by_id[question_id]
            assert value
            assert set(value) <= {option.id for option in known.offered}
            assert known.kind != Kind.SEVERAL or len(value) <= (known.most or len(value))
        if question_id in shown and value not in [*Missing]:
            assert in_words(definition.by_id[question_id], answers[question_id])
    assert set(words(definition, answers)) == {key for key in shown if typed(answers.get(key))}
    assert set(prune(definition, answers)) <= shown


def typed(answer: Answer | None) -> str:
    """Return the words in an answer."""
    return getattr(answer, "text", "") or getattr(answer, "words", "")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_passed_over_section_keeps_its_words_to_itself(data: st.DataObject) -> None:
    """SG-04: whatever was answered behind a note is dropped when the note is passed over."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    notes = [item for item in route(definition, answers) if item.kind == Kind.NOTE]
    for note in notes:
        answers[note.id] = Seen(skips=True)
    behind = {item.id for item in definition.items if {n.id for n in notes} & set(item.notes)}
    assert not behind & {item.id for item in route(definition, answers)}
    assert not behind & set(words(definition, answers))
    stored = stored_answers(definition, answers)
    assert {stored[key] for key in behind & set(stored)} <= {"skipped", "not_asked"}


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_round_is_asked_only_when_it_is_wanted(data: st.DataObject) -> None:
    definition = data.draw(definitions())
    answers = walk(data, definition)
    for item in route(definition, answers):
        assert not item.after_another or answers[item.after_another] == Chosen(("yes",))


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
    answers = walk(data, definition)
    shown = [item.id for item in route(definition, answers)]
    back = [page_before(definition, answers, page_id) for page_id in shown]
    assert [page.id if page else None for page in back] == [None, *shown[:-1]][: len(shown)]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_an_answer_survives_json(data: st.DataObject) -> None:
    definition = data.draw(definitions())
    for answer in walk(data, definition).values():
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
    answers = walk(data, definition)
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
    answers = walk(data, definition)
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
    answers = walk(data, definition)
    for item in definition.items:
        answers.setdefault(item.id, Chosen(("a",)))
    kept = prune(definition, answers)
    assert route(definition, kept) == route(definition, answers)
