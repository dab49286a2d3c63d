"""What every screen about one survey asks first."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from partnership.accounts.models import User
from partnership.accounts.predicates import Predicate
from surveys.models import SurveyPage

TABS = (
    ("surveys_desk", "Launch and status"),
    ("surveys_changes", "Changes"),
    ("surveys_versions", "Versions"),
    ("surveys_routes", "Routes"),
    ("surveys_rehearsal", "Rehearsal"),
)


def survey_for(request: HttpRequest, pk: int, rule: Predicate) -> SurveyPage:
    """Return the public page of a survey to somebody who may act on it, or refuse."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    rule.require(request.user, survey)
    return survey


def draft_of(survey: SurveyPage) -> SurveyPage:
    """Return the survey as its author has it now."""
    return survey.get_latest_revision_as_object()


def person(request: HttpRequest) -> User:
    """Return who is signed in; a predicate has asked before."""
    assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
    return request.user


def screen(
    request: HttpRequest, survey: SurveyPage, name: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a screen with the tabs of the survey."""
    tabs = [
        {"url": reverse(tab, args=[survey.pk]), "label": label, "here": tab == f"surveys_{name}"}
        for tab, label in TABS
    ]
    title = draft_of(survey).title
    always = {"survey": survey, "tabs": tabs, "page_title": title}
    template = f"surveys/admin/{name}.html"
    return render(request, template, {**always, **context}, status=status)
