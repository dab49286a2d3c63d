"""What the CMS knows about people and their permissions."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
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


@hooks.register("register_permissions")
def show_permissions() -> QuerySet[Permission]:
    """Offer the permissions on bodies in the screen for groups."""
    return Permission.objects.filter(content_type__app_label="accounts")
