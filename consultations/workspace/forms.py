"""Choosing what to see: a form that works without script and only reads (SE-07)."""

from collections.abc import Sequence
from typing import Any

from django import forms

from consultations.workspace.asking import WHERE_SEPARATOR, Asked
from surveys.results.columns import Countable


class ChooseForm(forms.Form):
    """One question, and one to cross it with or one filter."""

    question = forms.ChoiceField(label="Question")
    by = forms.ChoiceField(label="Crossed with", required=False)
    where = forms.ChoiceField(
        label="Only people who answered", required=False, help_text="Instead of crossing"
    )

    def __init__(self, known: Sequence[Countable], asked: Asked) -> None:
        """Offer the questions that can be counted and show what is chosen now."""
        super().__init__(initial=vars(asked))
        names = [(one.id, one.text) for one in known]
        self._offer("question", names)
        self._offer("by", [("", "Nothing: one question by itself"), *names])
        self._offer("where", [("", "Everybody"), *_filters(known)])

    def _offer(self, name: str, offered: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - tells the type checker
        field.choices = offered


def _filters(known: Sequence[Countable]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (
            one.text,
            [
                (f"{one.id}{WHERE_SEPARATOR}{answer}", label)
                for answer, label in one.options.items()
            ],
        )
        for one in known
    ]
