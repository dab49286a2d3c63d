"""Answers that were not sent, for the page that shows them once more."""

from surveys.answering.summary import in_words
from surveys.days import month_in_words
from surveys.rules.answers import Answers
from surveys.rules.definition import Definition
from surveys.rules.piping import piped
from surveys.rules.routing import route


def given_in_words(definition: Definition, answers: Answers) -> list[dict[str, str]]:
    """Return every answer that was given, as rows of ``components/summary_list.html``."""
    return [
        {
            "key": piped(definition, item, answers, month_in_words).heading,
            "value": in_words(item, answers[item.id]),
        }
        for item in route(definition, answers)
        if item.id in answers and not item.is_info
    ]
