"""Nobody but an engagement officer or an administrator opens these screens (SE-21)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from surveys.demo.blocks import permanent_id
from surveys.models import SurveyPage
from surveys.rules.status import Status
from tests.factories.accounts import (
    EditorFactory,
    EvidenceAnalystFactory,
    PartnerReviewerFactory,
    SafeguardingLeadFactory,
    sign_in,
)

pytestmark = pytest.mark.django_db
OTHERS = [EditorFactory, EvidenceAnalystFactory, SafeguardingLeadFactory, PartnerReviewerFactory]
READ = ["surveys_desk", "surveys_changes", "surveys_versions", "surveys_routes"]


@pytest.mark.parametrize("other", OTHERS)
def test_wrong_roles_read_and_do_nothing(client: Client, survey: SurveyPage, other: Any) -> None:
    sign_in(client, other())
    for name in READ:
        assert client.get(reverse(name, args=[survey.pk])).status_code in (302, 403)
    client.post(reverse("surveys_run", args=[survey.pk]), {"do": "close", "reason": "Because"})
    client.post(reverse("surveys_new_question", args=[survey.pk, permanent_id("safe")]))
    client.post(reverse("surveys_changes", args=[survey.pk]))
    survey.refresh_from_db()
    assert survey.status == Status.OPEN
    assert not survey.has_unpublished_changes


def test_a_visitor_is_sent_to_the_sign_in(client: Client, survey: SurveyPage) -> None:
    for name in READ:
        response = client.get(reverse(name, args=[survey.pk]))
        assert response.status_code == 302
        assert "login" in response.url


@pytest.mark.parametrize("other", OTHERS)
def test_wrong_roles_do_not_see_the_bank(client: Client, other: Any) -> None:
    sign_in(client, other())
    address = reverse("wagtailsnippets_surveys_bankquestion:list")
    assert client.get(address).status_code in (302, 403)
