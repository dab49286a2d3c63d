"""The predicates of ``permissions.py`` in the form that Wagtail's screens ask for."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from partnership.accounts.models import User
from partnership.accounts.predicates import Predicate
from partnership.evidence import permissions
from partnership.evidence.models import (
    Correction,
    ErrorReport,
    Figure,
    Measure,
    PlannedRelease,
    Release,
)


class PredicatePolicy(BasePermissionPolicy):
    """Allows what a predicate allows; an action without one is allowed to nobody."""

    def __init__(self, model: type[Model], rules: Mapping[str, Predicate]) -> None:
        """Keep the predicate of each action: add, change, delete, view."""
        super().__init__(model)
        self.rules = rules

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Ask the predicate."""
        rule = self.rules.get(action)
        return rule is not None and rule(user)

    def users_with_any_permission(self, actions: Any) -> QuerySet[User]:
        """Return the people to whom one of the actions is allowed."""
        people = User.objects.filter(is_active=True).prefetch_related("groups")
        allowed = [each.pk for each in people if self.user_has_any_permission(each, actions)]
        return User.objects.filter(pk__in=allowed)


# Addresses of figures stay for good (N10), so no figure is deleted.
FIGURE = PredicatePolicy(
    Figure,
    {
        "add": permissions.edit_figure,
        "change": permissions.edit_figure,
        "view": permissions.pick_figure,
    },
)
# A measure is made with its loader; a release is made by loading and is never changed.
MEASURE = PredicatePolicy(
    Measure, {"change": permissions.edit_measure, "view": permissions.pick_figure}
)
RELEASE = PredicatePolicy(Release, {"view": permissions.load_release})
# The ledger is only ever added to (P2).
CORRECTION = PredicatePolicy(
    Correction, {"add": permissions.write_correction, "view": permissions.pick_figure}
)
# Dates are announced and moved, never made to disappear (P4).
CALENDAR = PredicatePolicy(
    PlannedRelease,
    {
        "add": permissions.edit_calendar,
        "change": permissions.edit_calendar,
        "view": permissions.pick_figure,
    },
)
# Reports come from readers and are answered, never made up or thrown away.
REPORT = PredicatePolicy(
    ErrorReport, {"change": permissions.answer_report, "view": permissions.answer_report}
)


def register() -> None:
    """Tell Wagtail which policy goes with which model."""
    for policy in (FIGURE, MEASURE, RELEASE, CORRECTION, CALENDAR, REPORT):
        register_permission_policy(policy.model, policy)
