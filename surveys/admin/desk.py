"""Launch and status of one survey: the checklist, and the buttons that run it."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from partnership.accounts.models import User
from surveys.admin.doors import draft_of, person, screen, survey_for
from surveys.authoring import running
from surveys.authoring.checklist import Check, State, checklist, is_ready
from surveys.authoring.cover import RULE as ROTA
from surveys.authoring.cover import gaps_between
from surveys.models import SurveyPage
from surveys.permissions import edit, pause
from surveys.rules.estimate import minutes_for
from surveys.rules.exploring import explore
from surveys.rules.status import Status

QUESTIONS_PANEL = "panel-child-content-sections-section"
LABELS = {State.RED: "Missing", State.AMBER: "Look again", State.GREEN: "Ready"}


class LocalTime(forms.DateTimeInput):
    """The browser's own picker of a day and a time."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        """Show a time in the form that the picker reads."""
        super().__init__(format="%Y-%m-%dT%H:%M")


class RunForm(forms.Form):
    """What the buttons ask for; which of it is needed depends on the button."""

    reason = forms.CharField(required=False, max_length=240, label="Why")
    opens_at = forms.DateTimeField(required=False, label="Opens", widget=LocalTime())
    closes_at = forms.DateTimeField(required=False, label="Closes", widget=LocalTime())


@require_safe
def desk(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is ready, what is missing, and what the survey is now."""
    survey = survey_for(request, pk, edit)
    times = {"opens_at": survey.opens_at, "closes_at": survey.closes_at}
    is_new = survey.status == Status.SCHEDULED
    return _desk(request, survey, RunForm(initial=times if is_new else None))


@require_POST
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what the pressed button says, or show why it cannot be."""
    survey = survey_for(request, pk, pause)
    form = RunForm(request.POST)
    if not form.is_valid():
        return _desk(request, survey, form, status=422)
    try:
        said = _run(request.POST.get("do", ""), survey, form, person(request))
    except running.CannotRun as refusal:
        form.add_error(None, str(refusal))
        return _desk(request, survey, form, status=422)
    messages.success(request, said)
    return redirect("surveys_desk", pk)


def _run(button: str, survey: SurveyPage, form: RunForm, by: User) -> str:
    given = form.cleaned_data
    doing: dict[str, tuple[Callable[[], None], str]] = {
        "pause": (lambda: running.pause(survey, given["reason"], by), "Paused."),
        "go-on": (lambda: running.go_on(survey, by), "People can answer again."),
        "close": (lambda: running.close_now(survey, given["reason"], by), "Closed."),
        "reopen": (
            lambda: running.reopen(survey, given["closes_at"], given["reason"], by),
            "Open again.",
        ),
        "schedule": (
            lambda: running.schedule(survey, given["opens_at"], given["closes_at"], by),
            "The times are set.",
        ),
    }
    if button not in doing:
        raise running.CannotRun("Choose what to do.")
    act, said = doing[button]
    act()
    return said


def anchor(check: Check) -> str:
    """Return where the field of a check stands in the editor: in an input, or in a panel."""
    field = check.topic.field
    return QUESTIONS_PANEL if field == "sections" else f"id_{field}"


def address(check: Check, editor: str) -> str:
    """Return where what a check asks for is filled in, or "" when there is nothing to fill in."""
    if ROTA in check.topic.rules:
        return reverse("safeguarding_rota:index")
    return f"{editor}#{anchor(check)}" if check.topic.field else ""


def _desk(
    request: HttpRequest, survey: SurveyPage, form: RunForm, status: int = 200
) -> HttpResponse:
    draft = draft_of(survey)
    checks = checklist(draft)
    routes = explore(draft.definition).routes
    edit_url = reverse("wagtailadmin_pages:edit", args=[survey.pk])
    return screen(
        request,
        survey,
        "desk",
        status,
        draft=draft,
        form=form,
        nobody_on_duty=gaps_between(survey.opens_at, survey.closes_at) if survey.live else "",
        rows=[
            {"check": check, "label": LABELS[check.state], "url": address(check, edit_url)}
            for check in checks
        ],
        red=sum(check.state == State.RED for check in checks),
        amber=sum(check.state == State.AMBER for check in checks),
        ready=is_ready(checks),
        questions=sorted({route.questions for route in routes}),
        minutes=sorted({minutes_for(route.pages) for route in routes}),
        state=survey.status.value if survey.live else "draft",
    )
