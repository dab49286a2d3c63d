"""Taking sent answers back (CC-15): the code, then a question, then it is done."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, gettext_noop

from surveys.answering.code_forms import CodeForm
from surveys.answering.withdrawing import can_withdraw
from surveys.answering.withdrawing import withdraw as take_back
from surveys.models import SurveyPage
from surveys.trust.tries import sum_for
from surveys.views.codes import take_code
from surveys.views.doors import GET_AND_POST, private, show

WRONG = gettext_noop(
    "Check your code and type it again. A code works once, and only until all answers to this "
    "survey are deleted"
)


@private(*GET_AND_POST)
def withdraw(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Erase sent answers, whether the survey is still open or not."""
    if request.method != "POST":
        return show(request, survey, "withdraw", form=CodeForm(), sum=sum_for(survey.pk))
    is_sure = "sure" in request.POST
    find = take_back if is_sure else can_withdraw
    form, found = take_code(request, survey, find, gettext(WRONG))
    if not found:
        return show(request, survey, "withdraw", form=form, sum=sum_for(survey.pk))
    if is_sure:
        return show(request, survey, "withdrawn")
    code = form.cleaned_data["code"]
    return show(request, survey, "withdraw_sure", code=code, sum=sum_for(survey.pk))
