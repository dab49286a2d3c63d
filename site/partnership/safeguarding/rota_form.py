"""The form in which a turn of the rota is written."""

from typing import Any

from django import forms
from wagtail.admin.widgets import AdminDateInput

from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.models.duty import leads

GONE = "This person can no longer read the queue. Choose somebody else."


class DutyTurnForm(forms.ModelForm[DutyTurn]):
    """Who, with whom, from when until when."""

    class Meta:
        model = DutyTurn
        fields = ("person", "deputy", "first_day", "last_day")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer those who can read the queue, and say so when somebody else was chosen."""
        super().__init__(*args, **kwargs)
        for name in ("person", "deputy"):
            field = self.fields[name]
            field.queryset = leads()  # type: ignore[attr-defined]
            field.error_messages["invalid_choice"] = GONE
        for name in ("first_day", "last_day"):
            self.fields[name].widget = AdminDateInput()
