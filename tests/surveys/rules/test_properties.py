"""Route, validator, check page and stored answer always agree, for any questionnaire (design §5).

Random questionnaires of all kinds, with content notes, rounds and random rules, are walked with
random answers, then changed at random.
"""

from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.answering.summary import in_words
from surveys.rules.answers import Answer, Chosen, Seen, answer_from_json, answer_to_json
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Definition
from surveys.rules.routing import (
    first_unanswered,
    is_reachable,
    page_before,
    passed_over,
    prune,
    route,
)
from surveys.rules.storing import stored_answers, words
from surveys.rules.validation import Problem, validate
from tests.surveys.rules.random_questionnaires import definitions, given_to, walk


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
