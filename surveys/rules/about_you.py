"""Questions about the person: after the answers are checked, and only if wanted (UX-14, HQ-01)."""

from collections.abc import Mapping

from surveys.rules.answers import Answer, Answers, Chosen
from surveys.rules.codes import GATE, Kind
from surveys.rules.definition import Definition, Option, Question

# The two answers to the page that asks first; like its id they are stored with responses.
YES = "yes"
NO = "no"
SECTION = "About you"


def gate(section: str = SECTION) -> Question:
    """Return the yes/no page before the questions about the person."""
    return Question(
        id=GATE,
        kind=Kind.SINGLE,
        section=section,
        title="Do you want to answer a few questions about you?",
        hint="They help us see whether we hear from everybody",
        short_name="questions about you",
        purpose="To see who we hear from. It is fine to say no: your other answers count the same.",
        options=(Option(YES, "Yes"), Option(NO, "No, skip these questions")),
        about_you=True,
    )


def is_wanted(item: Question, counted: Mapping[str, Answer]) -> bool:
    """Say whether a page may be shown as far as the yes/no page decides it."""
    if not item.about_you or item.id == GATE:
        return True
    return counted.get(GATE) == Chosen((YES,))


def has_about_you(definition: Definition) -> bool:
    """Say whether anything is asked after the check page."""
    return any(item.about_you for item in definition.items)


def crosses_check(asked: Question | None, waiting: Question | None) -> bool:
    """Say whether the check page stands between a page just answered and the next open one."""
    return bool(waiting and waiting.about_you and not (asked and asked.about_you))


def unchecked(waiting: Question | None, answers: Answers) -> bool:
    """Say whether somebody who comes back should see the check page before ``waiting``."""
    return crosses_check(None, waiting) and GATE not in answers
