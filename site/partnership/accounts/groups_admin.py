"""The CMS's screens for groups: six of them are roles, and a role is its group's name."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from wagtail.users.forms import GroupForm
from wagtail.users.views.groups import CreateView, EditView, GroupViewSet

from partnership.accounts.audit import record
from partnership.accounts.roles import Role


class RoleGroupForm(GroupForm):
    """Keeps the names of roles where they are.

    Else an administrator could call their own group "safeguarding_lead" and read what visitors
    wrote (SE-21).
    """

    def clean_name(self) -> str:
        """Refuse to rename a role, and to give a role's name to another group."""
        name, before = str(self.cleaned_data["name"]), str(self.initial.get("name", ""))
        if name != before and not {name, before}.isdisjoint(Role.values):
            raise ValidationError("The names of roles cannot be changed or given away.")
        return name


class RecordedCreateView(CreateView):
    """Add a group, and say so in the audit trail."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Write the trail once the group is saved (SE-25)."""
        response: HttpResponse = super().form_valid(form)
        record(self.request.user, "accounts.create_group", self.object)
        return response


class RecordedEditView(EditView):
    """Change a group's permissions, and say so in the audit trail."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Write the trail once the group is saved (SE-25)."""
        response: HttpResponse = super().form_valid(form)
        record(self.request.user, "accounts.edit_group", self.object)
        return response


class RoleGroupViewSet(GroupViewSet):
    """Groups, of which the roles keep their names."""

    add_view_class = RecordedCreateView
    edit_view_class = RecordedEditView

    def get_form_class(self, for_update: bool = False) -> type:
        """Return the form that keeps the names of roles."""
        return RoleGroupForm
