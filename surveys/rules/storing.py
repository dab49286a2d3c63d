"""What of a person's answers is kept, and what goes elsewhere (design §5)."""

from surveys.rules.answers import Answer, Answers, Chosen, Month, Number, Ranked, Words
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import passed_over, route

Stored = list[str] | int | float | str


def stored_answers(definition: Definition, answers: Answers) -> dict[str, Stored]:
    """Return a code for every closed question, or why there is none.

    A code is option ids (of an order, the first one first), a number, a month ("2019-03") or a
    year alone. What was passed over at a content note was skipped by choice; what the rules left
    out was not asked. Questions for words are left out, so that nothing here tells whether
    somebody wrote.
    """
    kept = dict.fromkeys((q.id for q in definition.questions if q.is_kept), _NOT_ASKED)
    kept |= {item.id: _SKIPPED for item in passed_over(definition, answers) if item.id in kept}
    shown = (item.id for item in route(definition, answers))
    return kept | {page: _stored(answers.get(page)) for page in shown if page in kept}


_NOT_ASKED: Stored = Missing.NOT_ASKED.value
_SKIPPED: Stored = Missing.SKIPPED.value


def _stored(answer: Answer | None) -> Stored:
    match answer:
        case Chosen(ids) | Ranked(ids):
            return list(ids)
        case Month():
            return str(answer)
        case Number(value):
            return value
        case Missing():
            return answer.value
        case _:
            return _SKIPPED


def words(definition: Definition, answers: Answers) -> dict[str, str]:
    """Return what was typed on the route, by question: it goes to safeguarding and only there."""
    typed = {item.id: _words(item, answers.get(item.id)) for item in route(definition, answers)}
    return {question_id: text for question_id, text in typed.items() if text}


def _words(question: Question, answer: Answer | None) -> str:
    match answer:
        case Words(text) if question.is_text:
            return text
        case Chosen(_, text):
            return text
        case _:
            return ""
