"""Where the published reply to a survey stands: on the page of its consultation (YP-02)."""

from django.utils import timezone

from consultations.models import ConsultationPage
from partnership.core.public import live_and_public
from surveys.models import SurveyPage


def reply_to(survey: SurveyPage) -> str:
    """Return the address of the newest published reply to a survey, or nothing."""
    replied = ConsultationPage.objects.filter(
        survey_links__survey=survey, replied_on__lte=timezone.localdate(), is_withdrawn=False
    )
    page = live_and_public(replied.exclude(reply="")).order_by("-replied_on").first()
    return f"{page.get_url()}#reply" if page else ""
