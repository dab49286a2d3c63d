"""Who may do what: small yes/no questions that are joined with ``&``, ``|`` and ``~`` (design §3).

Each area asks them in its ``permissions.py``::

    view_results = action("consultations.view_results")(
        has_role(Role.ENGAGEMENT_OFFICER) | (has_role(Role.PARTNER_REVIEWER) & is_shared_with_body)
    )

    view_results(user, consultation)            # True or False
    view_results.require(user, consultation)    # or PermissionDenied

A predicate looks at roles, never at ``is_superuser``: somebody who may administer the site may
not thereby read what visitors wrote.
"""

import sysconfig
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Union, cast

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from partnership.accounts.roles import Role

if TYPE_CHECKING:
    from partnership.accounts.models import Organisation, User

Person = Union["User", AnonymousUser]
Test = Callable[[Any, Any], bool]
OrganisationGetter = Callable[[Any], Union["Organisation", Iterable["Organisation"], None]]


class Predicate:
    """A named question about a person and a thing."""

    def __init__(self, test: Test, name: str = "") -> None:
        """Wrap ``test(user, obj) -> bool``."""
        self.test = test
        self.name = name or getattr(test, "__name__", "predicate")

    def __call__(self, user: Person, obj: Any = None) -> bool:
        """Answer the question; ``obj`` may be left out when the answer does not depend on it."""
        return bool(self.test(user, obj))

    def require(self, user: Person, obj: Any = None) -> None:
        """Go on only when the answer is yes.

        Raises:
            PermissionDenied: the answer is no (shown as 403).
        """
        if not self(user, obj):
            raise PermissionDenied

    def __and__(self, other: "Predicate") -> "Predicate":
        """Both."""
        return Predicate(lambda u, o: self(u, o) and other(u, o), f"({self.name} & {other.name})")

    def __or__(self, other: "Predicate") -> "Predicate":
        """Either."""
        return Predicate(lambda u, o: self(u, o) or other(u, o), f"({self.name} | {other.name})")

    def __invert__(self) -> "Predicate":
        """The opposite."""
        return Predicate(lambda u, o: not self(u, o), f"~{self.name}")

    def __repr__(self) -> str:
        """Return the question in words of code."""
        return f"<Predicate {self.name}>"


_ACTIONS: dict[str, Predicate] = {}


def action(name: str) -> Callable[[Test | Predicate], Predicate]:
    """Register a question as the rule for an action, so that the permission matrix tests it.

    Args:
        name: ``area.verb_object``, for example ``"consultations.view_results"``.

    Returns:
        A decorator for a function ``(user, obj) -> bool`` or for a :class:`Predicate`.

    Raises:
        ValueError: another rule already has this name.
    """

    def register(test: Test | Predicate) -> Predicate:
        if name in _ACTIONS:
            raise ValueError(f"The action {name} already has a rule.")
        rule = Predicate(test, name)
        _ACTIONS[name] = rule
        return rule

    return register


def registered_actions() -> dict[str, Predicate]:
    """Return every action's rule by name, from the ``permissions`` modules of all areas."""
    libraries = sysconfig.get_path("purelib")
    for area in apps.get_app_configs():
        if not area.path.startswith(libraries) and find_spec(f"{area.name}.permissions"):
            import_module(f"{area.name}.permissions")
    return dict(_ACTIONS)


def _signed_in(user: Person, obj: Any) -> bool:
    return bool(user.is_authenticated and user.is_active)


is_signed_in = Predicate(_signed_in, "is_signed_in")


def has_role(*roles: Role) -> Predicate:
    """Ask whether an active person holds one of ``roles``."""

    def holds(user: Person, obj: Any) -> bool:
        return is_signed_in(user) and not cast("User", user).roles.isdisjoint(roles)

    return Predicate(holds, "has_role(" + ", ".join(roles) + ")")


def belongs_to(organisations_of: OrganisationGetter) -> Predicate:
    """Ask whether a person signs in for the body, or one of the bodies, that a thing belongs to.

    Args:
        organisations_of: returns the body or bodies of the thing, or ``None`` when it has none
            (then nobody belongs).
    """

    def belongs(user: Person, obj: Any) -> bool:
        body_of_user = cast("User", user).organisation_id if is_signed_in(user) else None
        if body_of_user is None:
            return False
        found = organisations_of(obj)
        if found is None:
            return False
        bodies = found if isinstance(found, Iterable) else (found,)
        return any(body.pk == body_of_user for body in bodies)

    return Predicate(belongs, f"belongs_to({getattr(organisations_of, '__name__', 'body')})")
