"""Taking a code that somebody typed: with a limit, and with one message for all that is wrong.

Nobody is known by an address or a browser (SE-15), so wrong codes are counted by survey. After a
few of them every try costs a sum, which a browser solves unseen, or a short wait without a script
(SAV-4): guessing becomes dear, and nobody is ever locked out.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext

from partnership.core.limits import Limit
from surveys.answering.code_forms import CodeForm
from surveys.models import SurveyPage
from surveys.rules.proof import Proof
from surveys.trust import sums

Found = TypeVar("Found")
WRONG_CODES = Limit("surveys.wrong_codes", 4, timedelta(minutes=10))


def sum_for(survey: SurveyPage) -> sums.Sum | None:
    """Return the sum that the next try has to bring; None while few wrong codes were typed."""
    return sums.new_sum(survey.pk) if WRONG_CODES.was_passed(survey.pk) else None


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
    if WRONG_CODES.was_passed(survey.pk) and not _is_proven(request, survey):
        words = gettext("Slowly count to %(seconds)s. Then press the button again")
        form.add_error("code", words % {"seconds": settings.SURVEY_PATIENCE_SECONDS})
        return form, None
    code = form.cleaned_data.get("code", "") if form.is_valid() else ""
    found = find(survey, code)
    if not found:
        WRONG_CODES.count(survey.pk)
        form.add_error("code", wrong)
    return form, found or None


def _is_proven(request: HttpRequest, survey: SurveyPage) -> bool:
    """Say whether a sum came with the code, solved or waited for; each counts once."""
    token, answer = request.POST.get("sum", ""), request.POST.get("sum_answer", "")
    return sums.judge(survey.pk, token, answer) is not Proof.NONE
