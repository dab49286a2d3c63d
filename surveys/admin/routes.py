"""Every route through a survey, and each as the pages that somebody would see."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from surveys.admin.doors import draft_of, screen, survey_for
from surveys.answering.forms import QuestionForm
from surveys.answering.summary import in_words
from surveys.permissions import edit
from surveys.rules.answers import Answer, Seen
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.estimate import minutes_for
from surveys.rules.exploring import Exploration, Route, Step, explore
from surveys.rules.piping import piped
from surveys.rules.routing import progress
from surveys.views.doors import private, show
from surveys.views.looks import looks

MOST_ANSWERS_NAMED = 6


@require_safe
def routes(request: HttpRequest, pk: int) -> HttpResponse:
    """List the distinct routes with the answers that lead there."""
    survey = survey_for(request, pk, edit)
    definition = draft_of(survey).definition
    found = explore(definition)
    listed = [_listed(pk, number, each) for number, each in enumerate(found.routes, start=1)]
    return screen(request, survey, "routes", found=found, routes=listed)


def route_page(request: HttpRequest, pk: int, number: int, step: int) -> HttpResponse:
    """Show one page of a route as people see it; “Continue” leads on along the route."""
    survey = survey_for(request, pk, edit)
    draft = draft_of(survey)
    taken = _route(explore(draft.definition), number)
    if not 1 <= step <= len(taken.pages):
        raise Http404
    if request.method == "POST":
        return redirect(_next(pk, number, step, taken))
    asked = taken.pages[step - 1]
    told = piped(draft.definition, asked, taken.answers)
    answer = taken.answers.get(asked.id)
    return private("GET", "HEAD", "POST")(show)(
        request,
        draft,
        "question",
        question=told,
        form=QuestionForm(told, answer=answer if _is_shown(answer) else None),
        back_url=_address(pk, number, step - 1) if step > 1 else _list(pk),
        progress=progress(draft.definition, taken.answers, asked.id),
        **looks(asked),
        trial=f"Route {number}, page {step} of {len(taken.pages)}. No answer is kept.",
        leave_url=_list(pk),
    )


def _is_shown(answer: object) -> bool:
    return answer is not None and answer is not Missing.SKIPPED


def _next(pk: int, number: int, step: int, taken: Route) -> str:
    return _address(pk, number, step + 1) if step < len(taken.pages) else _list(pk)


def _list(pk: int) -> str:
    return reverse("surveys_routes", args=[pk])


def _address(pk: int, number: int, step: int) -> str:
    return reverse("surveys_route_page", args=[pk, number, step])


def _route(found: Exploration, number: int) -> Route:
    if not 1 <= number <= len(found.routes):
        raise Http404
    return found.routes[number - 1]


def _listed(pk: int, number: int, each: Route) -> dict[str, object]:
    return {
        "number": number,
        "url": _address(pk, number, 1),
        "questions": each.questions,
        "minutes": minutes_for(each.pages),
        "steps": [{"question": s.question.heading, "answers": _answers(s)} for s in each.steps],
        "pages": Definition(each.pages).items,
    }


def _answers(step: Step) -> str:
    """Name the answers that lead this way, the first ones when there are many."""
    named = [_named(step.question, answer) for answer in step.answers]
    more = len(named) - MOST_ANSWERS_NAMED
    shown = " or ".join(named[:MOST_ANSWERS_NAMED])
    return f"{shown}, or {more} more" if more > 0 else shown


def _named(question: Question, answer: Answer) -> str:
    if isinstance(answer, Seen):
        return "skip this section" if answer.skips else "read on"
    return "skipped" if answer is Missing.SKIPPED else in_words(question, answer)
