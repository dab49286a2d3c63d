"""Predicates: roles, bodies and how they join (design §3)."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from partnership.accounts.predicates import (
    action,
    belongs_to,
    has_role,
    is_signed_in,
    registered_actions,
)
from partnership.accounts.roles import Role
from tests.factories.accounts import (
    AdministratorFactory,
    EditorFactory,
    OrganisationFactory,
    PartnerReviewerFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_a_role_is_a_group() -> None:
    is_editor = has_role(Role.EDITOR)
    assert is_editor(EditorFactory())
    assert not is_editor(UserFactory())
    assert not is_editor(AnonymousUser())


def test_superuser_implies_no_role() -> None:
    """SE-21: whoever administers the site does not thereby read visitors' words."""
    assert not has_role(Role.SAFEGUARDING_LEAD)(AdministratorFactory(is_superuser=True))


def test_disabled_people_hold_no_role() -> None:
    assert not has_role(Role.EDITOR)(EditorFactory(is_active=False))


def test_predicates_join() -> None:
    editor = EditorFactory()
    neither = has_role(Role.EVIDENCE_ANALYST)
    assert (has_role(Role.EDITOR) | neither)(editor)
    assert not (has_role(Role.EDITOR) & neither)(editor)
    assert (is_signed_in & ~neither)(editor)


def test_a_person_belongs_to_one_of_the_bodies() -> None:
    reviewer, other = PartnerReviewerFactory(), OrganisationFactory()
    assert belongs_to(lambda obj: reviewer.organisation)(reviewer, None)
    assert belongs_to(lambda obj: [other, reviewer.organisation])(reviewer, None)
    assert not belongs_to(lambda obj: other)(reviewer, None)
    assert not belongs_to(lambda obj: None)(reviewer, None)
    assert not belongs_to(lambda obj: other)(UserFactory(), None)


def test_require_refuses() -> None:
    with pytest.raises(PermissionDenied):
        is_signed_in.require(AnonymousUser())


def test_an_action_has_one_rule() -> None:
    registered_actions()
    with pytest.raises(ValueError, match="already"):
        action("safeguarding.read_text")(is_signed_in)
