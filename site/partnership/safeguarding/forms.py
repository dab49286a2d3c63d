"""The form with which a case moves on."""

from typing import Any

from django import forms

from partnership.safeguarding.rules.states import MOVES, STATE_LABELS, State


class DecisionForm(forms.Form):
    """Where the case goes and why."""

    after = forms.ChoiceField(label="What happens now", widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Why",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Do not copy the words here. This is kept and cannot be changed.",
    )

    def __init__(self, *args: Any, state: str, **kwargs: Any) -> None:
        """Offer only the moves that are possible from ``state``."""
        super().__init__(*args, **kwargs)
        choices = [(move, STATE_LABELS[move]) for move in MOVES[State(state)]]
        self.fields["after"].choices = choices  # type: ignore[attr-defined]
