"""Choosing what to see: a form that works without script and only reads (SE-07)."""

from collections.abc import Sequence
from typing import Any

from django import forms

from consultations.rules.dates import short_day
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
        single = [one for one in known if not one.rounds]
        names = [(one.id, _name(one)) for one in single]
        self._offer("question", [(one.id, _name(one)) for one in known])
        self._offer("by", [("", "Nothing: one question by itself"), *names])
        self._offer("where", [("", "Everybody"), *_filters(single)])

    def _offer(self, name: str, offered: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - tells the type checker
        field.choices = offered


def _name(one: Countable) -> str:
    """Return the question; one that is no longer asked says until when it was (SD-03)."""
    if one.rounds:
        return f"{one.text} (all entries)"
    return f"{one.text} (asked until {short_day(one.until)})" if one.until else one.text


def _filters(known: Sequence[Countable]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (
            _name(one),
            [
                (f"{one.id}{WHERE_SEPARATOR}{answer}", label)
                for answer, label in one.options.items()
            ],
        )
        for one in known
    ]
