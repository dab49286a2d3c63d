"""What of a person's answers is kept, and what goes elsewhere (design §5)."""

from surveys.rules.answers import Answer, Answers, Chosen, Number, Words
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition
from surveys.rules.routing import route

Stored = list[str] | int | float | str


def stored_answers(definition: Definition, answers: Answers) -> dict[str, Stored]:
    """Return a code for every closed question: option ids, a number or why there is none.

    Questions for words are left out, so that nothing here tells whether somebody wrote.
    """
    shown = {item.id for item in route(definition, answers)}
    return {
        question.id: _stored(answers.get(question.id)) if question.id in shown else _NOT_ASKED
        for question in definition.questions
        if not question.is_text
    }


_NOT_ASKED = Missing.NOT_ASKED.value


def _stored(answer: Answer | None) -> Stored:
    match answer:
        case Chosen(ids):
            return list(ids)
        case Number(value):
            return value
        case Missing():
            return answer.value
        case _:
            return Missing.SKIPPED.value


def words(definition: Definition, answers: Answers) -> dict[str, str]:
    """Return what was typed on the route, by question: it goes to safeguarding and only there."""
    return {
        item.id: answer.text
        for item in route(definition, answers)
        if item.is_text and isinstance(answer := answers.get(item.id), Words)
    }
