"""The start page: everything somebody may want to know before answering (STA-1)."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from surveys.answering.organisations import released
from surveys.models import SurveyPage
from surveys.page_words import page_words
from surveys.privacy import privacy_note
from surveys.promise import promise_of
from surveys.rules.definition import Definition
from surveys.speech import Speech, switches, word_checks
from surveys.views.doors import address, show, spoken_address


def start(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show the start page: the same for everybody, without a cookie, and so cacheable.

    Its address alone says in which language, so that each one is kept by itself.
    """
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    version = survey.latest_version
    definition = version.questionnaire if version else Definition(())
    speech = Speech().chosen(request, definition)
    with translation.override(speech.language):
        return show(
            request,
            survey,
            "survey_page",
            hide_navigation=False,
            state=survey.status.value,
            is_ready=version is not None,
            answer_url=f"{address(survey, 'agreement')}{speech.query}",
            come_back_url=spoken_address(survey, "come_back"),
            withdraw_url=spoken_address(survey, "withdraw"),
            promise=promise_of(survey),
            privacy=privacy_note(survey, definition),
            breadcrumbs=survey.breadcrumbs(request),
            words=page_words(survey, definition, speech.language),
            switches=switches(definition, speech),
            checks=word_checks(definition, speech.language),
            speech=speech,
            organisations=released(survey) if survey.is_for_organisations else [],
        )
