"""What every answering page asks first: is the survey open, and whose answers are these?"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from partnership.core.languages import current, is_english
from surveys.answering.drafts import Content, keep, open_draft
from surveys.answering.given_rows import given_in_words
from surveys.answering.keys import DraftKey, key_from
from surveys.days import month_in_words
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.page_words import page_words
from surveys.promise import promise_of
from surveys.rules.answers import Answers
from surveys.rules.definition import Definition, Question
from surveys.rules.easy_read import easy, easy_throughout
from surveys.rules.piping import piped
from surveys.rules.status import Status
from surveys.rules.translations import ENGLISH, localised
from surveys.speech import EASY, LANGUAGE, Speech, asks_to_switch
from surveys.views.waiting import is_waiting, kept_reply, told_where

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, SurveyPage, P], HttpResponse]
# Where "Not now" and "No thanks" lead (design §7).
LEAVE_URL = "/have-your-say/"
GET_AND_POST = ("GET", "HEAD", "POST")
NOTICES = {
    "order": gettext_noop("Answer this question first. Then you can go on."),
    "back": gettext_noop("Welcome back. These are your answers. They are not sent yet."),
    "changed": gettext_noop("These are your latest answers. Check them, then send them."),
}


def private(*methods: str) -> Callable[[View[P]], View[P]]:
    """Allow these methods, speak the language asked for, stay out of every cache (SE-06)."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def wrapped(
            request: HttpRequest, survey: SurveyPage, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            if request.method in methods:
                # The view speaks the language of the draft once it has found it.
                with translation.override(asked_language(request, survey)):
                    kept = kept_reply(request, survey)
                    response = kept or view(request, survey, *args, **kwargs)
            else:
                response = HttpResponse(status=405, headers={"Allow": ", ".join(methods)})
            if is_waiting(request):
                response = told_where(request, survey, response)
            response.headers["Cache-Control"] = "no-store"
            return response

        return wrapped

    return decorate


@dataclass(frozen=True)
class Visit:
    """An open survey and the visitor's open draft of one of its versions."""

    survey: SurveyPage
    key: DraftKey
    content: Content
    definition: Definition

    @property
    def answers(self) -> Answers:
        """The answers so far."""
        return self.content.answers

    @property
    def speech(self) -> Speech:
        """The language and the kind of words that its person chose."""
        return self.content.speech

    @property
    def title(self) -> str:
        """The survey's title in the language of the visit."""
        return page_words(self.survey, self.definition, self.speech.language)["title"]

    def worded(self, item: Question) -> Question:
        """Return a page in the words of this visit: easy ones, with earlier answers in them."""
        if not self.speech.easy:
            return piped(self.definition, item, self.answers, month_in_words)
        there = easy_throughout(self.definition) if item.pipes else self.definition
        return piped(there, easy(item), self.answers, month_in_words)

    def address_of(self, item: Question) -> str:
        """Return the address of a page, to change its answer."""
        return question_address(self.survey, item)


def asked_language(request: HttpRequest, survey: SurveyPage) -> str:
    """Return the language that the address asks for, one of the survey's, or English."""
    asked = request.GET.get(LANGUAGE, "")
    return asked if asked in survey.language_codes else ENGLISH


def show(
    request: HttpRequest, survey: SurveyPage, template: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page of the survey: one task, so no main navigation."""
    always = {
        "page": survey,
        "survey_title": context.get("survey_title") or _title(survey),
        "leave_url": LEAVE_URL,
        "start_url": f"{survey.url}{Speech(current()).query}",
        "hide_navigation": True,
    }
    response = TemplateResponse(
        request, f"surveys/{template}.html", {**always, **context}, status=status
    )
    # Now, while the visit's language is spoken.
    return response.render()


def _title(survey: SurveyPage) -> str:
    """Return the survey's title in the language that is spoken now."""
    version = None if is_english(current()) else survey.latest_version
    if version is None:
        return survey.title
    return page_words(survey, version.questionnaire, current())["title"]


def asked_speech(request: HttpRequest, survey: SurveyPage) -> Speech:
    """Return the words that the address asks for, before there is a draft that keeps them."""
    return Speech(asked_language(request, survey), request.GET.get(EASY) == "1")


def closed_door(request: HttpRequest, survey: SurveyPage) -> HttpResponse | None:
    """Return the page that says why nobody can answer now, or None when people can (SE-08)."""
    if survey.status == Status.OPEN:
        return None
    speak_as_before(request, survey)
    return show(
        request,
        survey,
        "stopped",
        status=403,
        state=survey.status.value,
        typed=_typed(request),
        rows=_kept(request, survey),
        withdraw_url=spoken_address(survey, "withdraw"),
        promise=promise_of(survey),
    )


def _kept(request: HttpRequest, survey: SurveyPage) -> list[dict[str, str]]:
    """Return the visitor's unsent answers in words: they can still be read, and copied."""
    draft = open_draft(key_from(request, survey.pk))
    if draft is None or draft.content is None:
        return []
    version = QuestionnaireVersion.objects.get(survey=survey, number=draft.content.version)
    there = localised(version.questionnaire, draft.content.speech.language)
    return given_in_words(there, draft.content.answers)


def find_visit(
    request: HttpRequest, survey: SurveyPage, *, lock: bool = False
) -> Visit | HttpResponse:
    """Return the visitor's draft, or the page that says why there is none to go on with."""
    draft = open_draft(key_from(request, survey.pk), lock=lock)
    if draft is None:
        back = spoken_address(survey, "come_back")
        return show(request, survey, "lost", status=410, typed=_typed(request), come_back_url=back)
    if draft.content is None:
        return already_sent(request, survey)
    version = QuestionnaireVersion.objects.get(survey=survey, number=draft.content.version)
    language = draft.content.speech.language
    translation.activate(language)
    return Visit(survey, draft.key, draft.content, localised(version.questionnaire, language))


def speak_as_before(request: HttpRequest, survey: SurveyPage) -> None:
    """Speak the language of a draft that is sent, or that cannot be gone on with."""
    draft = open_draft(key_from(request, survey.pk))
    if draft is not None and draft.content is not None:
        translation.activate(draft.content.speech.language)


def switched(request: HttpRequest, visit: Visit) -> HttpResponse | None:
    """Keep other words that the address asks for and show the same page again, or return None.

    No answer is touched: they are ids, the same in every language (UX-23).
    """
    if not asks_to_switch(request):
        return None
    with transaction.atomic():
        # Read again behind a lock: another tab may have answered since.
        draft = open_draft(visit.key, lock=True)
        if draft is not None and draft.content is not None:
            speech = visit.speech.chosen(request, visit.definition)
            keep(replace(draft, content=replace(draft.content, speech=speech)))
    return go(request.path)


def already_sent(request: HttpRequest, survey: SurveyPage, code: str = "") -> HttpResponse:
    """Say that the answers were sent before, once (CHK-4)."""
    answer_url = spoken_address(survey, "agreement")
    promise = promise_of(survey)
    return show(request, survey, "already_sent", answer_url=answer_url, code=code, promise=promise)


def enter(request: HttpRequest, survey: SurveyPage, *, lock: bool = False) -> Visit | HttpResponse:
    """Return the open draft of an open survey, or the plain page that says what is the matter."""
    return closed_door(request, survey) or find_visit(request, survey, lock=lock)


def spoken_address(survey: SurveyPage, route: str) -> str:
    """Return the address of a page without a draft, in the language that is spoken now."""
    return f"{address(survey, route)}{Speech(current()).query}"


def address(survey: SurveyPage, route: str, *args: Any) -> str:
    """Return the address of a page of the survey."""
    return f"{survey.get_url()}{survey.reverse_subpage(route, args=args)}"


def question_address(survey: SurveyPage, question: Question | None) -> str:
    """Return the address of a question, or of the check page when none is left."""
    if question is None:
        return address(survey, "check_answers")
    return address(survey, "question", question.id)


def go(to: str, notice: str = "") -> HttpResponse:
    """Send the browser on, with a line that says why when it did not ask for that."""
    return redirect(f"{to}?notice={notice}" if notice else to)


def notice_of(request: HttpRequest) -> str:
    """Return the line that the address asks for, one of ours."""
    notice = NOTICES.get(request.GET.get("notice", ""))
    return gettext(notice) if notice else ""


def _typed(request: HttpRequest) -> str:
    """Return words that could not be taken, so that the page gives them back."""
    sent = request.POST
    return sent.get("answer" if sent.get("kind") == "text" else "answer_words", "")
