"""The whole survey on one page, which a shared tablet keeps for when there is no signal."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from surveys.answering.forms import QuestionForm
from surveys.models import SurveyPage
from surveys.rules.codes import Kind
from surveys.rules.definition import Question, Rule
from surveys.rules.piping import piped
from surveys.rules.tablet_kinds import cannot_ask
from surveys.rules.validation import Problem, validate
from surveys.views.doors import closed_door, private, show

# Higher than any number that a question can allow.
TOO_MUCH = "999999999999"


@dataclass(frozen=True)
class TabletPage:
    """One page of the questionnaire, with what its script needs to route and check."""

    question: Question
    form: QuestionForm
    rule: str
    problem: str


@private("GET", "HEAD")
def tablet(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show every question of the newest version that a tablet can ask; the script routes.

    When a later version holds a kind that it cannot ask, the earlier one stays: answers that wait
    on the device still have a page that delivers them.
    """
    versions = list(survey.versions.order_by("-number"))
    if not versions:
        return closed_door(request, survey) or show(
            request, survey, "stopped", status=403, state="unready"
        )
    version = next((one for one in versions if not cannot_ask(one.questionnaire)), None)
    if version is None:
        return show(request, survey, "not_for_tablets", status=403)
    worded = [piped(version.questionnaire, item, {}) for item in version.questionnaire.items]
    return show(
        request,
        survey,
        "tablet",
        version=version.number,
        pages=[_page(item) for item in worded],
        is_closed=closed_door(request, survey) is not None,
    )


@private("GET", "HEAD")
def worker(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Return the worker that keeps the page; its scope is the tablet's page alone."""
    return TemplateResponse(
        request, "surveys/tablet_worker.js", {"page": survey}, content_type="text/javascript"
    )


def _page(item: Question) -> TabletPage:
    form = QuestionForm(item, answer=None, prefix=item.id)
    return TabletPage(item, form, json.dumps(rule_for(item)), _problem(item))


def rule_for(item: Question) -> dict[str, Any]:
    """Return when a page is asked, as ``surveys.rules.routing`` reads it."""
    both = Rule(groups=tuple(rule for rule in (item.group_if, item.show_if) if _says(rule)))
    return {**asdict(both), "about_you": item.about_you}


def _says(rule: Rule) -> bool:
    return bool(rule.conditions or rule.groups)


def _problem(item: Question) -> str:
    """Return the words for a number that cannot be, the same as on the website (UX-06)."""
    if item.kind != Kind.NUMBER:
        return ""
    outcome = validate(item, [TOO_MUCH])
    if not isinstance(outcome, Problem):
        outcome = validate(item, ["x"])
    return outcome.message if isinstance(outcome, Problem) else ""
