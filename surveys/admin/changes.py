"""What publishing would change, in words, before it is published; and every version (SD-03)."""

from collections.abc import Mapping, Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from surveys.admin.doors import draft_of, person, screen, survey_for
from surveys.authoring.approving import make_new, may_approve, publish
from surveys.authoring.checklist import checklist, is_ready
from surveys.authoring.reviewing import Review, review
from surveys.models import SurveyPage
from surveys.permissions import edit
from surveys.permissions import publish as may_publish
from surveys.rules.codes import Run
from surveys.rules.definition import Question

EMPTY: Mapping[str, str] = {}
SAME, OTHER = "same", "other"
NEW = "It is a new question now. The old one keeps its answers."
SEVERAL_NEW = "They are new questions now. The old ones keep their answers."


@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every difference; publish when the meaning of every new wording was answered."""
    survey = survey_for(request, pk, may_publish)
    draft = draft_of(survey)
    found = review(draft)
    if request.method != "POST":
        kept = dict.fromkeys(request.GET.getlist(SAME), SAME)
        return _show(request, survey, draft, found, said=kept)
    said = {question: request.POST.get(f"meaning-{question}", "") for question in found.asked_of}
    if not set(said.values()) <= {SAME, OTHER}:
        problem = "Say of every new wording whether the meaning is the same."
        return _show(request, survey, draft, found, problems=[problem], said=said)
    renewed = [question for question, answer in said.items() if answer == OTHER]
    if renewed:
        return _renew(request, survey, draft, renewed, [*said.keys() - set(renewed)])
    return _publish(request, survey, draft, found)


@require_POST
def new_question(request: HttpRequest, pk: int, question_id: str) -> HttpResponse:
    """Turn a question, and those that the form names besides, into new ones with one press."""
    survey = survey_for(request, pk, edit)
    draft = draft_of(survey)
    questions = [question_id, *request.POST.getlist("also")]
    if not draft.definition.by_id.keys() >= set(questions):
        raise Http404
    return _renew(request, survey, draft, questions)


@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every version, newest first, with what changed."""
    survey = survey_for(request, pk, edit)
    return screen(request, survey, "versions", versions=survey.versions.order_by("-number"))


def _renew(
    request: HttpRequest,
    survey: SurveyPage,
    draft: SurveyPage,
    questions: list[str],
    same: Sequence[str] = (),
) -> HttpResponse:
    """Make new questions; what was said of the others meanwhile stays chosen."""
    try:
        make_new(draft, questions, person(request))
    except LookupError:
        messages.error(
            request, "This question belongs to the bank. Make a new one there, and choose it here."
        )
    else:
        messages.success(request, NEW if len(questions) == 1 else SEVERAL_NEW)
    chosen = QueryDict(mutable=True)
    chosen.setlist(SAME, list(same))
    return redirect(
        f"{reverse('surveys_changes', args=[survey.pk])}?{chosen.urlencode()}".rstrip("?")
    )


def _publish(
    request: HttpRequest, survey: SurveyPage, draft: SurveyPage, found: Review
) -> HttpResponse:
    problems = publish(draft, person(request))
    if problems:
        return _show(request, survey, draft, found, problems=problems)
    messages.success(request, _done(survey.pk))
    return redirect("surveys_desk", survey.pk)


def _done(pk: int) -> str:
    """Say what became of it: a time may be set, or another reader be next."""
    now = SurveyPage.objects.get(pk=pk)
    if now.approved_schedule:
        return "It is published at the time that is set."
    if now.current_workflow_task is not None:
        return "Approved. It waits for the next reader now."
    return "Published."


def _show(
    request: HttpRequest,
    survey: SurveyPage,
    draft: SurveyPage,
    found: Review,
    *,
    problems: Sequence[str] = (),
    said: Mapping[str, str] = EMPTY,
) -> HttpResponse:
    return screen(
        request,
        survey,
        "changes",
        422 if problems else 200,
        draft=draft,
        review=found,
        problems=problems,
        asked=[
            _asked(draft.definition.by_id[question], said.get(question, ""))
            for question in found.asked_of
        ],
        ready=is_ready(checklist(draft)),
        approves=may_approve(draft, person(request)),
    )


def _asked(page: Question, said: str) -> dict[str, object]:
    """Name a question whose new words are to be judged; one of a group stands for all rounds."""
    in_rounds = page.part is not None and page.part.run == Run.ROUNDS
    title = page.title if in_rounds else page.heading
    return {"id": page.id, "title": title, "rounds": in_rounds, "said": said}
