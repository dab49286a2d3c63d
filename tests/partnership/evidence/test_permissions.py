"""Only evidence analysts load, publish and correct; authors pick."""

import pytest

from partnership.accounts.roles import Role
from partnership.evidence import permissions
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db
ANALYST_ACTIONS = (
    permissions.load_release,
    permissions.publish_release,
    permissions.schedule_release,
    permissions.withdraw_release,
    permissions.edit_measure,
    permissions.edit_figure,
    permissions.write_correction,
)


@pytest.mark.parametrize("role", list(Role))
def test_the_matrix_of_roles(role: Role) -> None:
    user = UserFactory.create(roles=[role])
    for action in ANALYST_ACTIONS:
        assert action(user) == (role == Role.EVIDENCE_ANALYST)
    for action in (permissions.pick_figure, permissions.view_impact, permissions.answer_claim):
        assert action(user) == (role in {Role.EVIDENCE_ANALYST, Role.EDITOR})
