"""A new link for group sessions (QB-16)."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from surveys.models import GroupLink


class GroupLinkForm(forms.ModelForm[GroupLink]):
    """A new link for facilitators."""

    class Meta:
        model = GroupLink
        fields: ClassVar[list[str]] = ["label", "expires_on"]
        widgets: ClassVar[dict[str, Any]] = {"expires_on": forms.DateInput(attrs={"type": "date"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave checking to the server."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False

    def clean_expires_on(self) -> Any:
        """Refuse a link that ends before it begins."""
        day = self.cleaned_data["expires_on"]
        if day < timezone.localdate():
            raise forms.ValidationError("Enter today or a later day.")
        return day
