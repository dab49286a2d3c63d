"""The whole survey on one page, which a shared tablet keeps for when there is no signal."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from surveys.answering.forms import QuestionForm
from surveys.answering.tablet_pages import script_page
from surveys.answering.tablet_words import script_words
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.page_words import page_words
from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.easy_read import easy
from surveys.rules.translations import localised
from surveys.speech import Speech
from surveys.views.doors import address, closed_door, private, show
from surveys.views.tablet_speech import switches, variants

# Seconds without a touch before the warning, and from there until the page is cleared (TIM-1).
TIMES = {"quiet": 180, "warning": 120}


@dataclass(frozen=True)
class TabletPage:
    """One page of the questionnaire, drawn as on the website."""

    question: Question
    form: QuestionForm

    @property
    def is_note(self) -> bool:
        """Whether the rest of its section may be passed over (SG-04)."""
        return self.question.kind == Kind.NOTE


@private("GET", "HEAD")
def tablet(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show every page of the newest version in the words that are asked for; the script routes."""
    version = survey.latest_version
    if version is None:
        return closed_door(request, survey) or show(
            request, survey, "stopped", status=403, state="unready"
        )
    is_closed = closed_door(request, survey) is not None
    speech = Speech().chosen(request, version.questionnaire)
    translation.activate(speech.language)
    context = _context(survey, version, speech)
    return show(request, survey, "tablet", is_closed=is_closed, **context)


def _context(survey: SurveyPage, version: QuestionnaireVersion, speech: Speech) -> dict[str, Any]:
    there = localised(version.questionnaire, speech.language)
    items = [easy(item) if speech.easy else item for item in there.items]
    home = address(survey, "tablet")
    return {
        "survey_title": page_words(survey, there, speech.language)["title"],
        "pages": [_page(item) for item in items],
        "speech": speech,
        "switches": switches(there, speech, home),
        "no_error": [{"id": "", "message": ""}],
        "script": {
            "address": home,
            "version": version.number,
            "language": speech.language,
            "variants": [f"{home}{one.query}" for one in variants(there)],
            "times": TIMES,
            "pages": [script_page(item) for item in items],
            "words": script_words(),
        },
    }


def _page(item: Question) -> TabletPage:
    return TabletPage(item, QuestionForm(item, answer=None, prefix=item.id))
