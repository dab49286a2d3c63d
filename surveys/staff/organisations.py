"""What named bodies answered: read, then published or not (QL-2)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from partnership.accounts import audit
from surveys.answering.organisations import decide, of_survey, said
from surveys.models import OrganisationAnswer, SurveyPage
from surveys.models.organisations import OrganisationAnswerState
from surveys.permissions import review_organisations

TEMPLATES = "surveys/staff/organisations"
DECISIONS = {
    "release": OrganisationAnswerState.RELEASED,
    "withhold": OrganisationAnswerState.WITHHELD,
}
NOT_AGREED = "This organisation did not agree to be published."


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every body that answered, by survey."""
    review_organisations.require(request.user)
    surveys = [one for one in SurveyPage.objects.order_by("title") if one.is_for_organisations]
    found = [{"survey": one, "answers": of_survey(one)} for one in surveys]
    return _page(request, "index", "Organisations", surveys=found)


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Read one body's answers, and decide; both are written in the trail first."""
    rows = OrganisationAnswer.objects.select_related("version__survey")
    answer = get_object_or_404(rows, pk=pk)
    review_organisations.require(request.user, answer.version.survey)
    wanted = DECISIONS.get(request.POST.get("decision", ""))
    if wanted is None:
        audit.record(request.user, "surveys.read_organisation", answer)
        return _page(request, "review", "What an organisation answered", said=said(answer))
    audit.record(request.user, "surveys.decide_organisation", answer, wanted.label)
    if decide(answer, wanted):
        messages.success(request, f"{answer.body}: {wanted.label.lower()}.")
    else:
        messages.error(request, NOT_AGREED)
    return redirect("surveys_organisations")


def _page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    always = {"page_title": title, "header_icon": "home"}
    return render(request, f"{TEMPLATES}/{name}.html", {**always, **context})
