"""The screen on which officers set shared tablets up (SD-11)."""

import pytest
from django.test import Client
from wagtail.models import Page

from partnership.accounts.models import AuditEntry
from partnership.accounts.roles import Role
from surveys.answering import tablets
from surveys.models import SurveyPage, Tablet
from surveys.models.pages import Audience
from surveys.staff.tablets import TabletForm
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_officers_set_tablets_up(client: Client, survey: SurveyPage, role: Role) -> None:
    """SE-21, SE-25: by role; the link is shown once and the trail says who."""
    sign_in(client, FACTORY_BY_ROLE[role]())
    page = client.post("/admin/surveys/tablets/", {"survey": survey.pk, "name": "Library"})
    if role not in (Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR):
        assert page.status_code in (302, 403)
        assert not Tablet.objects.exists()
        return
    tablet = Tablet.objects.get()
    token = page.context["link"].partition("#")[2]
    assert tablets.find(survey, token) == tablet
    assert token not in client.get("/admin/surveys/tablets/").content.decode()
    client.post(f"/admin/surveys/tablets/{tablet.pk}/end/")
    assert tablets.find(survey, token) is None
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"surveys.set_up_tablet", "surveys.end_tablet"} <= actions


def test_named_bodies_answer_on_the_website_alone(site_root: Page, survey: SurveyPage) -> None:
    """QL-2: a tablet keeps nobody's name, so it cannot ask a survey of organisations."""
    bodies = published_survey(site_root, slug="bodies", audience=Audience.ORGANISATIONS)
    offered = TabletForm().fields["survey"].queryset
    assert survey in offered
    assert bodies not in offered
