"""Taking a code that somebody typed: with a limit, and with one message for all that is wrong."""

from collections.abc import Callable
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from surveys.answering.code_forms import CodeForm
from surveys.models import SurveyPage
from surveys.trust import tries
from surveys.views.doors import show

Found = TypeVar("Found")


def ask_for_code(
    request: HttpRequest, survey: SurveyPage, template: str, heading: str, form: CodeForm
) -> HttpResponse:
    """Show a page that asks for a code, with a sum once many wrong ones were typed (SAV-4)."""
    given = tries.sum_for(survey.pk)
    return show(request, survey, template, heading=gettext(heading), form=form, sum=given)


def take_code(
    request: HttpRequest,
    survey: SurveyPage,
    find: Callable[[SurveyPage, str], Found],
    wrong: str,
) -> tuple[CodeForm, Found | None]:
    """Return the form, and what its code opens; else the form says what to do (SAV-4, SB-21).

    Args:
        request: with the code in its body, never in an address (DP-08).
        survey: in which the code was given out.
        find: looks for it, taking the same time for every code.
        wrong: the one message for wrong, expired and used codes.
    """
    form = CodeForm(request.POST)
    if not request.POST.get("code", "").strip():
        # Nothing was tried, so nothing is counted.
        form.add_error("code", gettext("Enter your code"))
        return form, None
    proof = request.POST.get("sum", ""), request.POST.get("sum_answer", "")
    if not tries.may_try(survey.pk, *proof):
        words = gettext("Slowly count to %(seconds)s. Then press the button again")
        form.add_error("code", words % {"seconds": settings.SURVEY_PATIENCE_SECONDS})
        return form, None
    code = form.cleaned_data.get("code", "") if form.is_valid() else ""
    found = find(survey, code)
    if not found:
        tries.count_wrong(survey.pk)
        form.add_error("code", wrong)
    return form, found or None
