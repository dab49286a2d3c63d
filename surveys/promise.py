"""What a survey's pages say about the reply: promised, late, or here it is (YP-02).

The reply itself stands above this floor, so areas that hold replies say where it is with the
Wagtail hook named ``REPLY_HOOK``: a function that takes a survey and returns the address of its
published reply, or nothing.
"""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page

from partnership.core.public import live_and_public
from surveys.models import SurveyPage
from surveys.rules.promises import Word, word_at
from surveys.rules.status import Status

REPLY_HOOK = "partnership_survey_reply"


@dataclass(frozen=True)
class Promise:
    """Our word for a template: how it stands, the day, where the reply is, whom to ask."""

    state: Word
    day: date | None
    url: str
    contact: str


def promise_of(survey: SurveyPage) -> Promise:
    """Return how it stands with the reply; it is looked for once the survey is closed."""
    url = _reply_url(survey) if survey.status == Status.CLOSED else ""
    state = word_at(survey.reply_by, timezone.localdate(), replied=bool(url))
    return Promise(state, survey.reply_by, url, survey.contact)


def _reply_url(survey: SurveyPage) -> str:
    """Return the page that staff chose, else what an area above knows."""
    if survey.reply_page_id:
        chosen = live_and_public(Page.objects.filter(pk=survey.reply_page_id)).first()
        if chosen is not None:
            return str(chosen.get_url())
    return next((url for ask in hooks.get_hooks(REPLY_HOOK) if (url := ask(survey))), "")
