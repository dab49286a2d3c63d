"""Forms of the CMS for making and editing people, who have one name and a body."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from wagtail.users.forms import UserCreationForm, UserEditForm

from partnership.accounts.models import User
from partnership.accounts.roles import Role

FIELDS = ("email", "name", "organisation", "groups")


class RoleChoiceField(forms.ModelMultipleChoiceField):
    """Groups under the names that people use for them."""

    def label_from_instance(self, obj: Group) -> str:
        """Return the role's name for people; other groups keep their own."""
        return str(Role(obj.name).label) if obj.name in Role.values else obj.name


class _StaffForm(forms.Form):
    """What both forms change: no first, last or "superuser"; roles in words; lower-case e-mail."""

    first_name = None
    last_name = None
    is_superuser = None
    groups = RoleChoiceField(
        label="Roles",
        queryset=Group.objects.order_by("name"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Only a safeguarding lead can read what visitors wrote, whatever else they hold.",
    )

    def clean_email(self) -> str:
        """Keep one spelling of an address (CVE-2026-97764)."""
        return str(self.cleaned_data["email"]).strip().lower()

    def clean(self) -> dict[str, Any]:
        """A partner reviewer signs in for a body: what they see depends on it (DP-23)."""
        data = super().clean() or self.cleaned_data
        roles = {group.name for group in data.get("groups") or ()}
        if Role.PARTNER_REVIEWER in roles and not data.get("organisation"):
            self.add_error("organisation", "Choose the body that this reviewer belongs to.")
        return data


class StaffCreationForm(_StaffForm, UserCreationForm):
    """Add a person."""

    class Meta(UserCreationForm.Meta):
        model = User
        fields = FIELDS


class StaffEditForm(_StaffForm, UserEditForm):
    """Edit or disable a person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Nobody disables themselves or gives themselves a role."""
        editing_self = kwargs.pop("editing_self", False)
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]
            del self.fields["groups"]

    class Meta(UserEditForm.Meta):
        model = User
        fields = (*FIELDS, "is_active")
