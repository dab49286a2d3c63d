"""One question as a Django form, drawn by the templates of its kind (UX-01 to UX-08)."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from surveys.answering.drawing import Choice, Drawing, Entry
from surveys.answering.given import Given, from_answer, read
from surveys.answering.hints import hint_of
from surveys.answering.months import as_of_today, in_numbers
from surveys.rules.answers import Answer
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Question
from surveys.rules.messages import Problem
from surveys.rules.validation import refusals, validate
from surveys.speech import problem_in_words

FIELD = "answer"
TEMPLATES = {Kind.MONTH: "month", Kind.RANK: "rank"}


class GivenWidget(forms.Widget):
    """Collects everything that was sent for a question; its template draws it."""

    def __init__(self, question: Question) -> None:
        """Remember which fields the question has."""
        super().__init__()
        self.question = question

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Given:
        """Return the values of all fields of the question."""
        return read(self.question, data, name)


class AnswerBound(forms.BoundField):
    """A question on its page. What has no underscore is read by the templates."""

    field: "AnswerField"

    @cached_property
    def drawing(self) -> Drawing:
        """The question with its values."""
        given = self.value() or Given()
        wrong = self.field.wrong_part if self.errors else ""
        return Drawing(self.field.question, given, self.auto_id, self.html_name, wrong)

    @cached_property
    def choices(self) -> list[Choice]:
        """Options and refusals, in the order of this person."""
        return list(self.drawing.choices(self.field.seed))

    @property
    def words(self) -> Entry:
        """The field after "Other"."""
        return self.drawing.part("words", gettext("Say which, in your own words"))

    @property
    def month_and_year(self) -> list[Entry]:
        """The fields for the month and for its year."""
        return [
            self.drawing.part("month", gettext("Month")),
            self.drawing.part("year", gettext("Year")),
        ]

    @property
    def described_by(self) -> str:
        """The ids of hint, error and count (ERR-4)."""
        limit = self.field.question.limit if self.field.question.is_text else None
        present = (("hint", self.help_text), ("error", self.errors), ("count", limit))
        return " ".join(f"{self.auto_id}_{part}" for part, there in present if there)


class AnswerField(forms.Field):
    """Hands what was sent to the rules, and their words to the page."""

    def __init__(self, question: Question, seed: str = "") -> None:
        """Take words and fields from the question; ``seed`` makes the order of a ballot."""
        super().__init__(
            required=False,
            label=question.title,
            help_text=hint_of(question),
            widget=GivenWidget(question),
            template_name=f"surveys/kinds/{template_for(question)}.html",
        )
        self.question, self.seed, self.wrong_part = question, seed, ""

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> AnswerBound:
        """Return the field with what its template needs."""
        return AnswerBound(form, self, field_name)

    def error_target(self, bound: AnswerBound) -> str:
        """Return the id that the error summary leads to (ERR-3)."""
        return bound.drawing.error_target()

    def clean(self, value: Given) -> Answer:
        """Return the answer, or raise with the words that say how to mend it."""
        outcome = validate(as_of_today(self.question), value.raw, self._parts(value))
        if isinstance(outcome, Problem):
            self.wrong_part = outcome.part
            raise ValidationError(problem_in_words(outcome))
        return outcome

    def _parts(self, value: Given) -> Mapping[str, str]:
        """Return the fields beside the first one, with the name of a month as its number."""
        if self.question.kind != Kind.MONTH:
            return value.parts
        return {**value.parts, "month": in_numbers(value.parts["month"])}


class QuestionForm(forms.Form):
    """The form of one question page."""

    def __init__(
        self,
        question: Question,
        *args: Any,
        answer: Answer | None,
        seed: str = "",
        **kwargs: Any,
    ) -> None:
        """Show ``answer``, the one that was given before, if any (UX-09)."""
        super().__init__(*args, **kwargs)
        self.question = question
        if not question.is_info:
            self.fields[FIELD] = AnswerField(question, seed)
            self.initial[FIELD] = from_answer(answer)

    @property
    def answer(self) -> Any:
        """The answer of a valid form."""
        return self.cleaned_data[FIELD]

    @property
    def has_begun(self) -> bool:
        """Whether anything was chosen or typed in what was sent."""
        return (
            FIELD in self.fields
            and read(self.question, self.data, self.add_prefix(FIELD)).is_filled
        )


def has_own_look(question: Question) -> bool:
    """Whether a page needs the styles beyond plain lists and fields (UX-22)."""
    plain = question.is_info or template_for(question) in ("choices", "entry")
    drawn = question.shown_as != Look.LIST or any(o.group for o in question.offered)
    refusable = bool(refusals(question)) and not question.is_choice
    return not plain or drawn or refusable or bool(question.part or question.option_with_words)


def template_for(question: Question) -> str:
    """Name the template that draws a kind of question."""
    if question.kind in TEMPLATES:
        return TEMPLATES[question.kind]
    if question.shown_as == Look.DROPDOWN:
        return "dropdown"
    return "choices" if question.is_choice or question.kind == Kind.ANOTHER else "entry"
