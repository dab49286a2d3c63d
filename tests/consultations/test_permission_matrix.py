"""Role × action × state, generated; a new action without a row fails (design §3, SE-21)."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from wagtail.models import Page

from consultations.models import ConsultationPage
from partnership.accounts.models import Organisation
from partnership.accounts.predicates import registered_actions
from partnership.accounts.roles import Role
from tests.factories.accounts import FACTORY_BY_ROLE, OrganisationFactory, UserFactory
from tests.factories.consultations import published_consultation

pytestmark = pytest.mark.django_db

NOBODY, NO_ROLE, OTHER_BODY = "nobody", "no role", "reviewer of another body"
DISABLED, REVIEWER_WITHOUT_BODY = "disabled reviewer", "reviewer without a body"
PEOPLE = (*Role, NOBODY, NO_ROLE, OTHER_BODY, DISABLED, REVIEWER_WITHOUT_BODY)
READERS = frozenset({Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR, Role.PARTNER_REVIEWER})
STATES = ("draft", "scheduled", "open", "paused", "closed", "withdrawn")
# Who may, by action, once a consultation is published; nobody may while it is a draft.
MATRIX: dict[str, frozenset[str]] = {
    "consultations.view_results": READERS,
    "consultations.export_results": READERS,
}


def test_every_action_of_this_area_has_a_row() -> None:
    actions = {name for name in registered_actions() if name.startswith("consultations.")}
    assert actions == set(MATRIX)


@pytest.mark.parametrize(("name", "state"), [*product(MATRIX, STATES)])
def test_who_may_do_what_in_which_state(
    site_root: Page, body: Organisation, name: str, state: str
) -> None:
    item = _in_state(site_root, state, body)
    rule = registered_actions()[name]
    allowed = {who for who in PEOPLE if rule(_person(who, body), item)}
    assert allowed == (set() if state == "draft" else MATRIX[name])


@pytest.mark.parametrize("name", MATRIX)
def test_without_a_thing_nobody_may(body: Organisation, name: str) -> None:
    rule = registered_actions()[name]
    assert not any(rule(_person(who, body), None) for who in PEOPLE)


def _in_state(site_root: Page, state: str, body: Organisation) -> ConsultationPage:
    now = timezone.now()
    soon, ago = now + timedelta(days=1), now - timedelta(days=1)
    changes: dict[str, dict[str, Any]] = {
        "scheduled": {"opens_at": soon},
        "paused": {"is_paused": True, "pause_reason": "We mend a question."},
        "closed": {"closes_at": ago},
        "withdrawn": {"is_withdrawn": True, "withdrawal_reason": "It is decided elsewhere."},
    }
    item = published_consultation(site_root, shared_with=(body,), **changes.get(state, {}))
    if state == "draft":
        item.unpublish()
        item.refresh_from_db()
    else:
        assert item.status == state
    return item


def _person(who: str, body: Organisation) -> Any:
    if who == NOBODY:
        return AnonymousUser()
    if who == NO_ROLE:
        return UserFactory(organisation=body)
    if who in set(Role):
        return FACTORY_BY_ROLE[Role(who)](organisation=body)
    reviewer = FACTORY_BY_ROLE[Role.PARTNER_REVIEWER]
    if who == OTHER_BODY:
        return reviewer(organisation=OrganisationFactory())
    if who == DISABLED:
        return reviewer(organisation=body, is_active=False)
    return reviewer(organisation=None)
