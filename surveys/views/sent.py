"""Thanks, what happens next, and who helps (UX-13)."""

from django.http import HttpRequest, HttpResponse

from partnership.core.languages import current
from surveys.answering.keys import receipt_from, take_receipt
from surveys.models import SurveyPage
from surveys.page_words import page_words
from surveys.promise import promise_of
from surveys.rules.codes_to_write_down import in_groups
from surveys.rules.definition import Definition
from surveys.views.doors import private, show, spoken_address


@private("GET", "HEAD")
def sent(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show the confirmation: it says nothing of the answers, so a bookmark may open it.

    The code that can take the answers back is shown to the browser that sent them, once.
    """
    version = survey.latest_version
    definition = version.questionnaire if version else Definition(())
    words = page_words(survey, definition, current())
    code = receipt_from(request, survey.pk)
    response = show(
        request,
        survey,
        "sent",
        words=words,
        promise=promise_of(survey),
        survey_title=words["title"],
        code=in_groups(code),
        withdraw_url=spoken_address(survey, "withdraw"),
    )
    if code:
        take_receipt(response, survey.pk)
    return response
