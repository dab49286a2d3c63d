"""Taking a code that somebody typed: with a limit, and with one message for all that is wrong."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest

from surveys.answering.code_forms import CodeForm
from surveys.answering.limits import count_wrong, may_try
from surveys.models import SurveyPage

Found = TypeVar("Found")
TOO_MANY = "Wait 10 minutes, then type your code again. Too many wrong codes came from here"


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
    if not may_try(request, survey.pk):
        form.add_error("code", TOO_MANY)
        return form, None
    code = form.cleaned_data.get("code", "") if form.is_valid() else ""
    found = find(survey, code)
    if not found:
        count_wrong(request, survey.pk)
        form.add_error("code", wrong)
    return form, found or None
