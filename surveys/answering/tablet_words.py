"""Our own words for the script of a shared tablet, in the language that is being spoken (UX-23)."""

from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext, ngettext

from partnership.core.languages import current, is_english
from surveys.answering.months import names
from surveys.answering.tablet_messages import MESSAGES
from surveys.days import month_in_words
from surveys.rules.answers import Month
from surveys.rules.codes import MISSING_LABELS
from surveys.rules.months import NAMES
from surveys.rules.subject import YOUR_ANSWER

# A number of each of the browser's plural categories, in the languages that have it.
COUNTS = MappingProxyType({"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100})


def script_words() -> dict[str, Any]:
    """Return the words; a message that counts has one form for each plural category."""
    return {
        "messages": {name: _message(text) for name, text in MESSAGES.items()},
        "missing": {code.value: gettext(label) for code, label in MISSING_LABELS.items()},
        "your_answer": gettext(YOUR_ANSWER),
        "your_answers": gettext("Your answers"),
        "yes": gettext("Yes"),
        "no": gettext("No"),
        "singular": is_english(current()),
        "months": [_month(place) for place in range(1, len(NAMES) + 1)],
        "month_names": sorted(names()),
        "passed_over": gettext("You skipped this section"),
        "change": gettext("your answer to: %(question)s"),
        "change_note": gettext("what you chose at: %(question)s"),
        "question": gettext("Question %(number)s"),
        "question_of": gettext("Question %(number)s of %(total)s"),
    }


def _message(text: str | tuple[str, str]) -> str | dict[str, str]:
    if isinstance(text, str):
        return gettext(text)
    return {category: ngettext(*text, count) for category, count in COUNTS.items()}


def _month(number: int) -> str:
    """Return a month's name as it stands before a year."""
    year = Month(2000)
    return month_in_words(Month(year.year, number)).removesuffix(str(year)).strip()
