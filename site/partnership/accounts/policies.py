"""The predicates of ``permissions.py`` in the form that Wagtail's screens ask for."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet
from wagtail.permission_policies import BasePermissionPolicy

from partnership.accounts.models import User
from partnership.accounts.predicates import Predicate


class PredicatePolicy(BasePermissionPolicy):
    """Allows what a predicate allows; an action without one is allowed to nobody."""

    def __init__(self, model: type[Model], rules: Mapping[str, Predicate]) -> None:
        """Keep the predicate of each action: add, change, delete, view."""
        super().__init__(model)
        self.rules = rules

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Ask the predicate."""
        return self.user_has_permission_for_instance(user, action, None)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Ask the predicate about one thing."""
        rule = self.rules.get(action)
        return rule is not None and rule(user, instance)

    def users_with_any_permission(self, actions: Any) -> QuerySet[User]:
        """Return the people to whom one of the actions is allowed."""
        people = User.objects.filter(is_active=True).prefetch_related("groups")
        allowed = [each.pk for each in people if self.user_has_any_permission(each, actions)]
        return User.objects.filter(pk__in=allowed)
