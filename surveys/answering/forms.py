"""One question as a Django form, drawn by the project's field templates (UX-01 to UX-08)."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from surveys.rules.answers import Answer, Chosen, Number, Words
from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.messages import Problem
from surveys.rules.validation import refusals, validate
from surveys.speech import problem_in_words

FIELD = "answer"
TEXT_ROWS = 6


class AnswerField(forms.Field):
    """Hands what was sent to the rules, and their words to the page.

    The attributes without a leading underscore are read by ``partnership.core.form_parts``.
    """

    label_is_heading = True

    def __init__(self, question: Question) -> None:
        """Take words, widget and limits from the question."""
        super().__init__(
            required=False,
            label=question.title,
            help_text=question.hint,
            widget=widget_for(question),
        )
        self._question = question
        self.exclusive_values = exclusive_values(question)
        self.option_hints = {option.id: option.hint for option in question.offered if option.hint}
        self.character_limit = question.limit if question.is_text else None
        self.suffix = question.unit
        self.width = "short" if question.kind == Kind.NUMBER else ""

    def clean(self, value: Any) -> Answer:
        """Return the answer, or raise with the words that say how to mend it."""
        raw = value if isinstance(value, list) else [value or ""]
        outcome = validate(self._question, [str(item) for item in raw])
        if isinstance(outcome, Problem):
            raise ValidationError(problem_in_words(outcome))
        return outcome


class QuestionForm(forms.Form):
    """The form of one question page."""

    def __init__(
        self, question: Question, *args: Any, answer: Answer | None, **kwargs: Any
    ) -> None:
        """Show ``answer``, the one that was given before, if any (UX-09)."""
        super().__init__(*args, **kwargs)
        if not question.is_info:
            self.fields[FIELD] = AnswerField(question)
            self.initial[FIELD] = shown_value(question, answer)

    @property
    def answer(self) -> Any:
        """The answer of a valid form."""
        return self.cleaned_data[FIELD]


def choices_for(question: Question) -> list[tuple[str, str]]:
    """Return the answers of a page: options, then "not sure" and "prefer not to say"."""
    options = [(option.id, option.label) for option in question.offered]
    return options + [(code.value, gettext(MISSING_LABELS[code])) for code in refusals(question)]


def exclusive_values(question: Question) -> list[str]:
    """Return the answers that stand after the "or" divider (UX-04)."""
    alone = [option.id for option in question.offered if option.exclusive]
    return alone + [code.value for code in refusals(question)]


def widget_for(question: Question) -> forms.Widget:
    """Return the control for a kind of question."""
    if question.kind == Kind.SEVERAL:
        return forms.CheckboxSelectMultiple(choices=choices_for(question))
    if question.is_choice:
        return forms.RadioSelect(choices=choices_for(question))
    if question.kind == Kind.LONG_TEXT:
        return forms.Textarea(attrs={"rows": TEXT_ROWS})
    if question.kind == Kind.NUMBER:
        keys = "numeric" if question.whole else "decimal"
        return forms.TextInput(attrs={"inputmode": keys, "autocomplete": "off"})
    return forms.TextInput(attrs={"autocomplete": "off"})


def shown_value(question: Question, answer: Answer | None) -> Any:
    """Return an earlier answer as its widget shows it."""
    match answer:
        case Chosen(ids):
            return list(ids) if question.kind == Kind.SEVERAL else ids[0]
        case Number(value):
            return f"{value:g}" if isinstance(value, float) else str(value)
        case Words(text):
            return text
        case Missing.PREFER_NOT_TO_SAY | Missing.DONT_KNOW:
            return [answer.value] if question.kind == Kind.SEVERAL else answer.value
        case _:
            return None
