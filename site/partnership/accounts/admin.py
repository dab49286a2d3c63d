"""The CMS's screens for people."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column
from wagtail.users.views.users import IndexView, UserViewSet

from partnership.accounts.forms import StaffCreationForm, StaffEditForm
from partnership.accounts.models import User
from partnership.accounts.roles import Role


def role_names(user: User) -> str:
    """Return a person's roles in words, for a column."""
    names = {group.name for group in user.groups.all()}
    return ", ".join(role.label for role in Role if role in names) or "None"


class StaffIndexView(IndexView):
    """The list of people, with body and roles."""

    @cached_property
    def columns(self) -> list[Column]:
        """Return Wagtail's columns with body and roles instead of "access level"."""
        kept = [column for column in super().columns if column.name != "is_superuser"]
        for column in kept:
            if column.name == User.USERNAME_FIELD:
                column.label = "E-mail"
        return [
            *kept[:3],
            Column("organisation", label="Body", accessor="organisation"),
            Column("roles", label="Roles", accessor=role_names),
            *kept[3:],
        ]

    @cached_property
    def search_fields(self) -> set[str]:
        """Return the fields that the search box looks in."""
        return {"name", "email"}

    def get_base_queryset(self) -> Any:
        """Read body and roles with the people."""
        return super().get_base_queryset().select_related("organisation").prefetch_related("groups")


class StaffUserViewSet(UserViewSet):
    """People: made and disabled by an administrator, never deleted (SE-25)."""

    index_view_class = StaffIndexView
    template_prefix = "accounts/people/"

    def get_form_class(self, for_update: bool = False) -> type:
        """Return the form with one name, a body and roles."""
        return StaffEditForm if for_update else StaffCreationForm
