"""The choice of form and wording, each with its live words (P6 to P16: refused ones say why)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from partnership.evidence.figures import Form, RenderedFigure
from partnership.evidence.rules.cells import FORM_LABELS
from partnership.evidence.rules.wordings import WORDING_LABELS, Wording

Choice = tuple[Form, Wording]


@dataclass(frozen=True, slots=True)
class FormOption:
    """One form that can be chosen: its own button, its words, and the buttons of its wordings."""

    radio: Any
    label: str
    words: str
    wordings: list[Any]


@dataclass(frozen=True, slots=True)
class RefusedForm:
    """One form that cannot be chosen, and why."""

    label: str
    reason: str


class SayingForm(forms.Form):
    """Offers the forms that the figure door allows, and for each the wordings that it has."""

    form = forms.ChoiceField(
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose how to say this number.",
            "invalid_choice": "This number cannot be said that way. Choose another one.",
        },
    )

    def __init__(
        self,
        figures: Mapping[Form, RenderedFigure],
        *,
        data: Any = None,
        chosen: tuple[str, str] | None = None,
    ) -> None:
        """Make the choices.

        Args:
            figures: the figure in each form, as the door answers.
            data: what was sent.
            chosen: the present form and wording.
        """
        super().__init__(data)
        self.figures = figures
        self.allowed = [form for form, figure in figures.items() if figure.available]
        own: Any = self.fields["form"]
        own.choices = [(form.value, FORM_LABELS[form]) for form in self.allowed]
        own.initial = chosen[0] if chosen else None
        for form in self.allowed:
            self.fields[wording_name(form)] = forms.ChoiceField(
                widget=forms.RadioSelect,
                choices=_wordings(figures[form]),
                initial=_initial(figures[form], form, chosen),
                required=False,
            )

    @property
    def choice(self) -> Choice:
        """The form and the wording that were sent; without a wording, the phrase."""
        form = Form(self.cleaned_data["form"])
        return form, Wording(self.cleaned_data[wording_name(form)] or Wording.PHRASE)

    def options(self) -> Iterator[FormOption]:
        """Yield what can be chosen, for the template."""
        for form, radio in zip(self.allowed, self["form"], strict=True):
            wordings = list(self[wording_name(form)])
            yield FormOption(radio, FORM_LABELS[form], self.figures[form].words, wordings)

    def refusals(self) -> list[RefusedForm]:
        """Return what cannot be chosen, for the template."""
        return [
            RefusedForm(FORM_LABELS[form], figure.refused)
            for form, figure in self.figures.items()
            if figure.refused
        ]


def wording_name(form: Form) -> str:
    """Return the name of the field that holds the wording of a form."""
    return f"wording-{form.value}"


def _wordings(figure: RenderedFigure) -> list[tuple[str, str]]:
    return [
        (each.value, f"{WORDING_LABELS[each]}: {said}") for each, said in figure.wordings.items()
    ]


def _initial(figure: RenderedFigure, form: Form, chosen: tuple[str, str] | None) -> str:
    """Return the present wording of the present form, else the phrase."""
    present = chosen and chosen[0] == form and chosen[1] in figure.wordings
    return str(chosen[1]) if chosen and present else Wording.PHRASE.value
