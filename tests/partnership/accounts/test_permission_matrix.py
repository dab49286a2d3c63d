"""Who may do what: every action, in every state, for everybody (SE-21).

The table is the decision; the test asks each rule about each person. A new action without a row
fails, and so does a row whose action is gone.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.models import Organisation
from partnership.accounts.predicates import Person, registered_actions
from partnership.accounts.roles import Role
from surveys.models import HeldForm, PaperBatch, Response
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    OrganisationFactory,
    PartnerReviewerFactory,
    UserFactory,
)
from tests.factories.consultations import published_consultation
from tests.factories.evidence import ReleaseFactory
from tests.factories.safeguarding import DutyTurnFactory, receive_text
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db

EDITOR, ANALYST, OFFICER, LEAD, REVIEWER, ADMIN = Role
OTHER_BODY = "reviewer of another body"
NO_ROLE = "signed in without a role"
DISABLED = "disabled with every role"
SUPERUSER = "superuser without a role"
ANONYMOUS = "anonymous"
EVERYBODY = frozenset({*Role, OTHER_BODY, NO_ROLE, DISABLED, SUPERUSER, ANONYMOUS})
NOBODY: frozenset[str] = frozenset()

Thing = Callable[[Page, Organisation], Any]


def nothing(root: Page, body: Organisation) -> None:
    """The rule does not look at the thing."""


def open_survey(root: Page, body: Organisation) -> Any:
    return published_survey(root)


def closed_survey(root: Page, body: Organisation) -> Any:
    return published_survey(root, closes_at=timezone.now() - timedelta(hours=1))


def answered_survey(root: Page, body: Organisation) -> Any:
    survey = published_survey(root)
    version = survey.latest_version
    Response.objects.create(version=version, answers={}, received_on=timezone.localdate())
    return survey


def old_survey(root: Page, body: Organisation) -> Any:
    """Its answers are deleted by now."""
    now = timezone.now()
    opened, closed = now - timedelta(days=530), now - timedelta(days=500)
    return published_survey(root, opens_at=opened, closes_at=closed)


def held_form(root: Page, body: Organisation) -> Any:
    """A paper form that somebody else typed."""
    batch = PaperBatch.objects.create(version=published_survey(root).latest_version, label="May")
    return HeldForm.objects.create(batch=batch, mark="C4D7", first="", typed_by=UserFactory())


def shared(root: Page, body: Organisation) -> Any:
    return published_consultation(root, shared_with=(body,))


def not_shared(root: Page, body: Organisation) -> Any:
    return published_consultation(root)


def unpublished(root: Page, body: Organisation) -> Any:
    page = published_consultation(root, shared_with=(body,))
    page.unpublish()
    page.refresh_from_db()
    return page


def text(root: Page, body: Organisation) -> Any:
    return receive_text()


def coming_turn(root: Page, body: Organisation) -> Any:
    first = timezone.localdate() + timedelta(days=1)
    return DutyTurnFactory(first_day=first, last_day=first)


def running_turn(root: Page, body: Organisation) -> Any:
    today = timezone.localdate()
    return DutyTurnFactory(first_day=today, last_day=today)


def turn_that_is_over(root: Page, body: Organisation) -> Any:
    yesterday = timezone.localdate() - timedelta(days=1)
    return DutyTurnFactory(first_day=yesterday, last_day=yesterday)


def loaded_file(root: Page, body: Organisation) -> Any:
    return ReleaseFactory.create(publish_at=None)


def scheduled_file(root: Page, body: Organisation) -> Any:
    return ReleaseFactory.create(
        publish_at=None, scheduled_for=timezone.now() - timedelta(minutes=1)
    )


def published_file(root: Page, body: Organisation) -> Any:
    return ReleaseFactory.create(publish_at=timezone.now())


def withdrawn_file(root: Page, body: Organisation) -> Any:
    return ReleaseFactory.create(publish_at=timezone.now(), withdrawn_at=timezone.now())


EXPECTED: dict[str, dict[Thing, frozenset[str]]] = {
    "consultations.view_results": {
        shared: frozenset({OFFICER, ADMIN, REVIEWER}),
        not_shared: frozenset({OFFICER, ADMIN}),
        unpublished: NOBODY,
    },
    "consultations.export_results": {
        shared: frozenset({OFFICER, ADMIN, REVIEWER}),
        not_shared: frozenset({OFFICER, ADMIN}),
        unpublished: NOBODY,
    },
    "evidence.load_release": {nothing: frozenset({ANALYST})},
    "evidence.publish_release": {nothing: frozenset({ANALYST})},
    "evidence.schedule_release": {nothing: frozenset({ANALYST})},
    "evidence.view_impact": {nothing: frozenset({ANALYST, EDITOR})},
    "evidence.answer_claim": {nothing: frozenset({ANALYST, EDITOR})},
    "evidence.download_file": {
        loaded_file: frozenset({ANALYST}),
        scheduled_file: frozenset({ANALYST}),
        published_file: frozenset({ANALYST, EDITOR}),
        withdrawn_file: frozenset({ANALYST}),
    },
    "evidence.withdraw_release": {nothing: frozenset({ANALYST})},
    "evidence.edit_measure": {nothing: frozenset({ANALYST})},
    "evidence.edit_figure": {nothing: frozenset({ANALYST})},
    "evidence.edit_calendar": {nothing: frozenset({ANALYST})},
    "evidence.write_correction": {nothing: frozenset({ANALYST})},
    "evidence.answer_report": {nothing: frozenset({ANALYST})},
    "evidence.pick_figure": {nothing: frozenset({ANALYST, EDITOR})},
    "safeguarding.view_queue": {nothing: frozenset({LEAD})},
    "safeguarding.read_text": {text: frozenset({LEAD})},
    "safeguarding.decide": {text: frozenset({LEAD})},
    "safeguarding.view_rota": {nothing: frozenset({LEAD, OFFICER, ADMIN})},
    "safeguarding.add_turn": {nothing: frozenset({LEAD})},
    "safeguarding.change_turn": {
        coming_turn: frozenset({LEAD}),
        running_turn: frozenset({LEAD}),
        turn_that_is_over: NOBODY,
    },
    "safeguarding.delete_turn": {
        coming_turn: frozenset({LEAD}),
        running_turn: NOBODY,
        turn_that_is_over: NOBODY,
    },
    "surveys.answer": {open_survey: EVERYBODY, closed_survey: NOBODY},
    "surveys.edit": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.publish": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.translate": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.pause": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.view_set_aside": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.decide_set_aside": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.view_codes": {closed_survey: frozenset({OFFICER, ADMIN})},
    "surveys.end_codes": {closed_survey: frozenset({OFFICER, ADMIN})},
    "surveys.make_codes": {open_survey: frozenset({OFFICER, ADMIN}), closed_survey: NOBODY},
    "surveys.lead_groups": {closed_survey: frozenset({OFFICER, ADMIN})},
    "surveys.make_group_link": {open_survey: frozenset({OFFICER, ADMIN}), closed_survey: NOBODY},
    "surveys.review_organisations": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.view_paper": {closed_survey: frozenset({OFFICER, ADMIN})},
    "surveys.type_paper": {
        open_survey: frozenset({OFFICER, ADMIN}),
        closed_survey: frozenset({OFFICER, ADMIN}),
        old_survey: NOBODY,
    },
    "surveys.check_paper": {held_form: frozenset({OFFICER, ADMIN}), open_survey: NOBODY},
    "surveys.rehearse": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.edit_bank": {nothing: frozenset({OFFICER, ADMIN})},
    "surveys.set_up_tablet": {open_survey: frozenset({OFFICER, ADMIN})},
    "surveys.delete": {
        open_survey: frozenset({OFFICER, ADMIN}),
        answered_survey: NOBODY,
    },
}


def people(body: Organisation) -> Iterator[tuple[str, Person]]:
    """Yield one person of every kind; the reviewer signs in for ``body``."""
    for role, factory in FACTORY_BY_ROLE.items():
        more = {"organisation": body} if role is Role.PARTNER_REVIEWER else {}
        yield role, factory(**more)
    yield OTHER_BODY, PartnerReviewerFactory()
    yield NO_ROLE, UserFactory(organisation=body)
    yield DISABLED, UserFactory(organisation=body, roles=list(Role), is_active=False)
    yield SUPERUSER, UserFactory(is_superuser=True, organisation=body)
    yield ANONYMOUS, AnonymousUser()


def test_every_action_has_its_rows() -> None:
    assert registered_actions().keys() == EXPECTED.keys()


@pytest.mark.parametrize(
    ("action", "state"),
    [(action, state) for action, states in EXPECTED.items() for state in states],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_the_rule_decides_as_the_table_says(site_root: Page, action: str, state: Thing) -> None:
    body = OrganisationFactory()
    thing, rule = state(site_root, body), registered_actions()[action]
    allowed = {kind for kind, person in people(body) if rule(person, thing)}
    assert allowed == EXPECTED[action][state]
