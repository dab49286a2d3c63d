"""Taking sent answers back (CC-15): the code, then a question, then it is done."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from surveys.answering.code_forms import CodeForm
from surveys.answering.withdrawing import can_withdraw
from surveys.answering.withdrawing import withdraw as take_back
from surveys.models import SurveyPage
from surveys.trust.accepted import is_accepted, proof_for
from surveys.views.codes import ask_for_code, take_code
from surveys.views.doors import GET_AND_POST, private, show

HEADING = gettext_noop("Take your answers back")
WRONG = gettext_noop(
    "Check your code and type it again. A code works once, and only until all answers to this "
    "survey are deleted"
)


@private(*GET_AND_POST)
def withdraw(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Erase sent answers, whether the survey is still open or not."""
    if request.method != "POST":
        return ask_for_code(request, survey, "withdraw", HEADING, CodeForm())
    if "sure" in request.POST and _was_accepted(request, survey):
        return _erase(request, survey)
    form, found = take_code(request, survey, can_withdraw, gettext(WRONG))
    if not found:
        return ask_for_code(request, survey, "withdraw", HEADING, form)
    code = form.cleaned_data["code"]
    return show(request, survey, "withdraw_sure", code=code, proof=proof_for(survey.pk, code))


def _was_accepted(request: HttpRequest, survey: SurveyPage) -> bool:
    """Say whether the code was right a moment ago: then nobody waits for it again."""
    code, proof = request.POST.get("code", ""), request.POST.get("proof", "")
    return is_accepted(survey.pk, code, proof)


def _erase(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Erase, and say so; also to a second press, which finds everything erased already."""
    take_back(survey, request.POST["code"])
    return show(request, survey, "withdrawn")
