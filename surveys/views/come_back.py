"""Coming back with a code (SAV-4, SAV-5, SAV-7)."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.utils.translation import gettext, gettext_noop

from surveys.answering.code_forms import CodeForm
from surveys.answering.keys import give_key, take_key
from surveys.answering.saving import come_back as find_saved
from surveys.answering.saving import delete_saved
from surveys.models import SurveyPage
from surveys.views.codes import ask_for_code, take_code
from surveys.views.doors import GET_AND_POST, address, closed_door, go, private, show

HEADING = gettext_noop("Go on with your saved answers")
# The same for a wrong, an expired and a used code: it tells nothing of anybody's answers.
WRONG = gettext_noop(
    "Check your code and type it again. A code stops working after 7 days, and when its answers "
    "have been sent or deleted"
)


@private(*GET_AND_POST)
def come_back(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask for the code; a right one opens all answers so far."""
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    if request.method != "POST":
        return ask_for_code(request, survey, "come_back", HEADING, CodeForm())
    form, draft = take_code(request, survey, find_saved, gettext(WRONG))
    if draft is None:
        return ask_for_code(request, survey, "come_back", HEADING, form)
    rotate_token(request)
    if "delete" in request.POST:
        delete_saved(draft)
        response = show(request, survey, "deleted")
        take_key(response, survey.pk)
        return response
    response = go(address(survey, "check_answers"), notice="back")
    give_key(response, survey.pk, draft.key)
    return response
