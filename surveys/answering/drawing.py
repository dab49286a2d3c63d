"""One question as its template draws it: ids, values and what describes what (UX-04, ERR-4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext

from surveys.answering.given import REFUSAL, Given
from surveys.answering.pictures import Picture, pictures_of
from surveys.rules.ballot import in_order
from surveys.rules.codes import MISSING_LABELS, NO, YES, Kind
from surveys.rules.definition import Option, Question
from surveys.rules.taking.choice import other_limit
from surveys.rules.taking.order import most_ranked
from surveys.rules.taking.refusals import refusals


@dataclass(frozen=True)
class Choice:
    """A radio button, a checkbox, an option of a list, or a row to be ranked."""

    id: str
    value: str
    label: str
    hint: str = ""
    checked: bool = False
    alone: bool = False
    after_divider: bool = False
    asks_words: bool = False
    picture: Picture | None = None
    group: str = ""
    number: str = ""
    wrong: bool = False


@dataclass(frozen=True)
class Entry:
    """A field to type in, beside or instead of options."""

    id: str
    name: str
    value: str
    label: str = ""
    wrong: bool = False


class Drawing:
    """A question with what was given to it, drawn under ``id`` and ``name``."""

    def __init__(self, question: Question, given: Given, id_: str, name: str, wrong: str) -> None:
        """Take the question and its values; ``wrong`` is the part that has to be mended."""
        self.question, self.given = question, given
        self.id, self.name, self.wrong = id_, name, wrong

    def choices(self, seed: str) -> Iterator[Choice]:
        """Yield the options in the order of this person, then the refusals (UX-04)."""
        pictures = pictures_of(self.question)
        divided = False
        for place, option in enumerate([*self._options(seed), *self._refusals()]):
            yield Choice(
                id=f"{self.id}_{place}",
                value=option.id,
                label=option.label,
                hint=option.hint,
                checked=option.id in self.given.raw,
                alone=option.exclusive,
                after_divider=option.exclusive and not divided and place > 0,
                asks_words=option.asks_words,
                picture=pictures.get(option.picture),
                group=option.group,
            )
            divided = divided or option.exclusive

    def _options(self, seed: str) -> tuple[Option, ...]:
        if self.question.kind == Kind.ANOTHER:
            return Option(YES, gettext("Yes")), Option(NO, gettext("No"))
        return in_order(self.question, seed)

    def _refusals(self) -> Iterator[Option]:
        for code in refusals(self.question):
            yield Option(code.value, gettext(MISSING_LABELS[code]), exclusive=True)

    def refusals(self) -> list[Choice]:
        """Return the refusals alone, for questions without options."""
        return [
            Choice(
                id=f"{self.id}_{REFUSAL}_{place}",
                value=option.id,
                label=option.label,
                checked=option.id in self.given.raw,
            )
            for place, option in enumerate(self._refusals())
        ]

    def rows(self) -> list[Choice]:
        """Return the options of a ranking with the numbers they were given."""
        pictures = pictures_of(self.question)
        return [
            Choice(
                id=self.part_id(option.id),
                value=option.id,
                label=option.label,
                hint=option.hint,
                number=self.given.parts.get(option.id, "").strip(),
                wrong=self.wrong == option.id,
                picture=pictures.get(option.picture),
            )
            for option in self.question.offered
        ]

    def places(self) -> list[str]:
        """Return the numbers that a ranking may use."""
        return [str(number) for number in range(1, most_ranked(self.question) + 1)]

    def entry(self) -> Entry:
        """Return the one field of a number or a text; a refusal is ticked, never typed."""
        codes = {code.value for code in refusals(self.question)}
        typed = next((value for value in self.given.raw if value not in codes), "")
        return Entry(self.id, self.name, typed)

    def part(self, name: str, label: str) -> Entry:
        """Return one field of several."""
        value = self.given.parts.get(name, "")
        return Entry(
            self.part_id(name), f"{self.name}_{name}", value, label, wrong=name == self.wrong
        )

    def part_id(self, name: str) -> str:
        """Return the id of one field of several."""
        return f"{self.id}_{name}"

    def words_limit(self) -> int:
        """Return how long the words after "Other" may be."""
        return other_limit(self.question)

    def error_target(self) -> str:
        """Return the id of the first control to be mended (ERR-3)."""
        if self.wrong:
            return self.part_id(self.wrong)
        if self.question.kind == Kind.RANK:
            return self.rows()[0].id
        if self.question.kind == Kind.MONTH:
            return self.part_id("month")
        return f"{self.id}_0" if self.has_radios else self.id

    @property
    def has_radios(self) -> bool:
        """Whether the answer is chosen by radio buttons or checkboxes."""
        is_choice = self.question.is_choice or self.question.kind == Kind.ANOTHER
        return is_choice and self.question.shown_as != "dropdown"
