"""Bringing a file in."""

from django import forms


class BringForm(forms.Form):
    """The file that somebody brings."""

    file = forms.FileField(
        label="The file",
        help_text="An XLSForm (.xlsx) from Kobo, ODK or Ona, or a survey definition (.json) from"
        " another partnership. At most 5 MB.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.json"}),
    )
