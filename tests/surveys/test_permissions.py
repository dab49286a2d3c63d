"""Who may do what with surveys."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from partnership.accounts.roles import Role
from surveys import permissions
from surveys.models import Response, SurveyPage
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in

pytestmark = pytest.mark.django_db
MAKERS = {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}


@pytest.mark.parametrize("role", list(Role))
def test_officers_make_surveys(survey: SurveyPage, role: Role) -> None:
    person = FACTORY_BY_ROLE[role]()
    for rule in (permissions.edit, permissions.publish, permissions.pause, permissions.delete):
        assert rule(person, survey) is (role in MAKERS)


def test_nobody_deletes_answers(survey: SurveyPage) -> None:
    officer = FACTORY_BY_ROLE[Role.ENGAGEMENT_OFFICER]()
    Response.objects.create(version=survey.latest_version, answers={}, received_on="2026-01-01")
    assert not permissions.delete(officer, survey)


def test_anybody_answers_an_open_survey(survey: SurveyPage) -> None:
    assert permissions.answer(AnonymousUser(), survey)
    survey.closes_at = survey.opens_at
    assert not permissions.answer(AnonymousUser(), survey)


@pytest.mark.parametrize("role", list(Role))
def test_the_cms_asks_the_rule(client: Client, survey: SurveyPage, role: Role) -> None:
    """A communications officer writes the whole tree, and yet no survey (SE-21)."""
    sign_in(client, FACTORY_BY_ROLE[role]())
    above = survey.get_parent()
    addresses = [
        f"/admin/pages/{survey.pk}/{what}/"
        for what in ("edit", "unpublish", "delete", "copy", f"move/{above.pk}/confirm")
    ]
    addresses += [
        f"/admin/pages/add/surveys/surveypage/{above.pk}/",
        f"/admin/bulk/wagtailcore/page/unpublish/?id={survey.pk}&next=/admin/",
    ]
    if role not in MAKERS:
        for address in addresses:
            assert client.post(address).status_code in (302, 403), address
        assert client.get(addresses[0]).status_code in (302, 403)
    else:
        assert client.get(addresses[0]).status_code == 200
    survey.refresh_from_db()
    assert survey.live
