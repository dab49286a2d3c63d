"""A version of a survey as it is printed, in one language and in usual or easy words."""

from dataclasses import replace
from typing import Any

from surveys.models import QuestionnaireVersion
from surveys.page_words import page_words
from surveys.paper.wording import instruction
from surveys.privacy import paper_note
from surveys.rules.definition import Definition
from surveys.rules.easy_read import easy
from surveys.rules.paper import paper_form
from surveys.rules.translations import localised
from surveys.speech import Speech, word_checks


def printed(version: QuestionnaireVersion, speech: Speech) -> dict[str, Any]:
    """Return what the printed form shows; its language has to be the one being spoken.

    Numbers, keys and the way to go on are those of every other language, so that one form is typed
    like another.
    """
    definition, there = version.questionnaire, worded(version.questionnaire, speech)
    return {
        "version": version,
        "speech": speech,
        "words": page_words(version.survey, definition, speech.language),
        "items": [(item, instruction(there, item)) for item in paper_form(there)],
        "privacy": paper_note(version.survey),
        "takes_words": any(question.takes_words for question in definition.questions),
        "checks": word_checks(definition, speech.language),
    }


def worded(definition: Definition, speech: Speech) -> Definition:
    """Return the whole questionnaire in the words that somebody reads."""
    there = localised(definition, speech.language)
    return replace(there, items=tuple(map(easy, there.items))) if speech.easy else there
