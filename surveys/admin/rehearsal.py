"""Rehearsing a survey: staff try the draft out, page by page, and nothing of it counts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from surveys.admin.doors import draft_of, screen, survey_for
from surveys.answering.forms import QuestionForm
from surveys.authoring import rehearsing
from surveys.models import RehearsalResponse, SurveyPage
from surveys.permissions import rehearse
from surveys.rules.about_you import crosses_check
from surveys.rules.answers import Answer
from surveys.rules.codes import GATE, Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.piping import piped
from surveys.rules.routing import first_unanswered, is_reachable, page_before, progress, route
from surveys.rules.validation import Problem, validate
from surveys.views.answer_rows import groups
from surveys.views.doors import private, show
from surveys.views.looks import looks

P = ParamSpec("P")
BANNER = "Nothing that you answer here is counted, and words are not kept."


@dataclass(frozen=True)
class Trial:
    """A rehearsal under way: the draft, the link, and the answers so far."""

    survey: SurveyPage
    token: str
    row: RehearsalResponse

    @property
    def definition(self) -> Definition:
        """The questionnaire with which the trial began."""
        return Definition.from_json(self.row.definition)

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers so far."""
        return rehearsing.answers_of(self.row)

    def worded(self, item: Question) -> Question:
        """Return a page with earlier answers in its words."""
        return piped(self.definition, item, self.answers)

    def address_of(self, item: Question) -> str:
        """Return the address of a page, to change its answer."""
        return self.address(item.id)

    def address(self, page: str) -> str:
        """Return the address of a question, of ``check`` or of ``sent``."""
        return reverse("surveys_rehearsal_page", args=[self.survey.pk, self.token, page])

    def next_page(self, asked: Question | None, answers: dict[str, Answer]) -> str:
        """Return where to go on: the check page stands before questions about the person."""
        waiting = first_unanswered(self.definition, answers)
        to_check = waiting is None or crosses_check(asked, waiting)
        return self.address("check" if to_check or waiting is None else waiting.id)


@require_http_methods(["GET", "HEAD", "POST"])
def rehearsal(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the link, say how many tried it, and delete all trials when told to."""
    survey = survey_for(request, pk, rehearse)
    if request.method == "POST":
        deleted = rehearsing.delete_rehearsals(survey)
        messages.success(request, f"Rehearsals deleted: {deleted}.")
        return redirect("surveys_rehearsal", pk)
    link = reverse("surveys_rehearsal_start", args=[pk, rehearsing.link_token(survey)])
    finished = survey.rehearsals.filter(is_finished=True).count()
    return screen(
        request,
        survey,
        "rehearsal",
        link=request.build_absolute_uri(link),
        finished=finished,
        begun=survey.rehearsals.count() - finished,
        days=rehearsing.LIFE.days,
    )


def _with_link(
    view: Callable[Concatenate[HttpRequest, SurveyPage, str, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, int, str, P], HttpResponse]:
    """Let staff in who hold a link that has not expired."""

    @wraps(view)
    def wrapped(
        request: HttpRequest, pk: int, token: str, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        survey = survey_for(request, pk, rehearse)
        if not rehearsing.is_current(token, survey):
            messages.error(request, "This link has expired. Here is a new one.")
            return redirect("surveys_rehearsal", pk)
        return view(request, survey, token, *args, **kwargs)

    return wrapped


@_with_link
def start(request: HttpRequest, survey: SurveyPage, token: str) -> HttpResponse:
    """Begin a trial."""
    draft = draft_of(survey)
    if request.method != "POST" or not draft.definition.questions:
        return _page(request, draft, "rehearsal_start")
    row = rehearsing.begin(survey, draft.definition)
    response = redirect(Trial(survey, token, row).next_page(None, {}))
    rehearsing.give_cookie(response, row, settings.SESSION_COOKIE_SECURE)
    return response


@_with_link
def page(request: HttpRequest, survey: SurveyPage, token: str, name: str) -> HttpResponse:
    """Show a page of the trial, or take what was answered."""
    draft = draft_of(survey)
    if name == "sent":
        return _page(request, draft, "sent")
    row = rehearsing.trial_of(request, survey)
    if row is None:
        return redirect("surveys_rehearsal_start", survey.pk, token)
    trial = Trial(draft, token, row)
    return _check(request, trial) if name == "check" else _question(request, trial, name)


def _question(request: HttpRequest, trial: Trial, name: str) -> HttpResponse:
    definition, answers = trial.definition, trial.answers
    found = definition.question(name)
    if found is None:
        raise Http404
    if not is_reachable(definition, answers, name):
        return redirect(trial.next_page(None, answers))
    asked = trial.worded(found)
    data = request.POST if request.method == "POST" else None
    form = QuestionForm(asked, data, answer=answers.get(name), seed=str(trial.row.pk))
    answer = _given(request, asked, form)
    if answer is not None:
        return redirect(trial.next_page(asked, rehearsing.keep(trial.row, name, answer)))
    before = page_before(definition, answers, name)
    back = trial.address("check" if name == GATE else before.id) if before else ""
    return _page(
        request,
        trial.survey,
        "question",
        question=asked,
        form=form,
        back_url=back or reverse("surveys_rehearsal_start", args=[trial.survey.pk, trial.token]),
        progress=progress(definition, answers, name),
        **looks(asked),
    )


def _given(request: HttpRequest, asked: Question, form: QuestionForm) -> Answer | None:
    """Return what was answered, or None when the page is to be shown."""
    if request.method != "POST":
        return None
    if asked.is_info:
        outcome = validate(asked, request.POST.getlist("section"))
        return None if isinstance(outcome, Problem) else outcome
    if "skip" in request.POST:
        return Missing.SKIPPED
    return form.answer if form.is_valid() else None


def _check(request: HttpRequest, trial: Trial) -> HttpResponse:
    answers = trial.answers
    waiting = first_unanswered(trial.definition, answers)
    if waiting is not None and not waiting.about_you:
        return redirect(trial.address(waiting.id))
    if request.method == "POST" and waiting is None:
        trial.row.is_finished = True
        trial.row.save(update_fields=["is_finished"])
        return redirect(trial.address("sent"))
    pages = [item for item in route(trial.definition, answers) if item.id in answers]
    return _page(
        request,
        trial.survey,
        "check",
        groups=groups(trial, pages),
        about_you_url=trial.address(waiting.id) if waiting else "",
        back_url=trial.address(pages[-1].id),
    )


def _page(request: HttpRequest, draft: SurveyPage, template: str, **context: Any) -> HttpResponse:
    """Render a page of the public survey under the banner of a rehearsal."""
    leave = reverse("surveys_rehearsal", args=[draft.pk])
    shown = private("GET", "HEAD", "POST")(show)
    return shown(request, draft, template, **{"trial": BANNER, **context, "leave_url": leave})
