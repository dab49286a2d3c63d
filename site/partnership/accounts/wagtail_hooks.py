"""What the CMS knows about people and their permissions."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks

from partnership.accounts.audit import record
from partnership.accounts.models import User


@hooks.register("after_create_user")
def record_new_person(request: HttpRequest, user: User) -> None:
    """Write the audit trail when somebody adds a person (SE-25)."""
    record(request.user, "accounts.create_person", user)


@hooks.register("after_edit_user")
def record_changed_person(request: HttpRequest, user: User) -> None:
    """Write the audit trail when somebody edits a person or their roles."""
    record(request.user, "accounts.edit_person", user)


@hooks.register("before_bulk_action")
def nobody_changes_themselves_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Refuse what the form for one person refuses: to change one's own roles or state."""
    if not isinstance(request.user, User) or request.user not in objects:
        return None
    messages.error(request, "Nobody can change their own roles or state. Choose only others.")
    return redirect("wagtailusers_users:index")


@hooks.register("after_bulk_action")
def record_people_changed_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> None:
    """Write the audit trail when several people are changed at once (SE-25)."""
    role = action.get_execution_context().get("role") if action_type == "assign_role" else None
    for person in objects:
        if isinstance(person, User):
            record(request.user, f"accounts.{action_type}", person, str(role or ""))


@hooks.register("register_permissions")
def show_permissions() -> QuerySet[Permission]:
    """Offer the permissions on bodies in the screen for groups."""
    return Permission.objects.filter(content_type__app_label="accounts")
