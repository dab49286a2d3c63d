"""What the CMS does with consultations beside editing them."""

from django.contrib import messages
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from consultations.models import ConsultationPage
from consultations.replying import reply_to
from consultations.rules.launch import launch_warnings
from surveys.promise import REPLY_HOOK

NO_SURVEY = "It has no survey, so people can read it and not answer. Add one under “Surveys”."

hooks.register(REPLY_HOOK, reply_to)


@hooks.register("after_publish_page")
def say_what_to_think_over(request: HttpRequest, page: Page) -> None:
    """Warn about what is allowed but not good: little time, or a long wait (CP-1, YP-02)."""
    specific = page.specific
    if isinstance(specific, ConsultationPage):
        for finding in launch_warnings(specific):
            messages.warning(request, f"{finding.words} ({finding.rule})")
        if not specific.survey_links.exists():
            messages.warning(request, NO_SURVEY)
