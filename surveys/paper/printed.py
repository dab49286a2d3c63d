"""A version of a survey as it is printed, in one language and in usual or easy words."""

from dataclasses import dataclass
from typing import Any

from surveys.answering.pictures import Picture, pictures_of
from surveys.models import QuestionnaireVersion
from surveys.page_words import page_words
from surveys.paper.wording import instruction
from surveys.privacy import paper_note
from surveys.rules.definition import Definition
from surveys.rules.easy_read import easy_throughout
from surveys.rules.paper import PaperItem, PaperOption, paper_form
from surveys.rules.translations import localised
from surveys.speech import Speech, word_checks


@dataclass(frozen=True)
class Printed:
    """One question as it is printed: when it is to be answered, and its boxes with pictures."""

    item: PaperItem
    only_if: str
    boxes: tuple[tuple[PaperOption, Picture | None], ...]


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
        "items": [_printed(there, item, speech) for item in paper_form(there)],
        "privacy": paper_note(version.survey),
        "takes_words": any(question.takes_words for question in definition.questions),
        "checks": word_checks(definition, speech.language),
    }


def _printed(definition: Definition, item: PaperItem, speech: Speech) -> Printed:
    pictures = pictures_of(item.question) if speech.easy else {}
    boxes = ((box, pictures.get(box.option.picture)) for box in item.options)
    return Printed(item, instruction(definition, item), tuple(boxes))


def worded(definition: Definition, speech: Speech) -> Definition:
    """Return the whole questionnaire in the words that somebody reads."""
    there = localised(definition, speech.language)
    return easy_throughout(there) if speech.easy else there
