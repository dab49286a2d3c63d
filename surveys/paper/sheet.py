"""One paper form being typed: everything is in the page, nothing is kept until it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from surveys.answering.months import as_of_today, in_numbers
from surveys.paper.wording import instruction
from surveys.rules.answers import Answer, Answers
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Question
from surveys.rules.keying import keys_of, last_filled, take_typed
from surveys.rules.messages import Problem
from surveys.rules.paper import PaperItem, paper_form
from surveys.rules.routing import prune, route
from surveys.speech import problem_in_words

WORDS = "_words"


@dataclass(frozen=True)
class Row:
    """One question of the page with what was typed."""

    item: PaperItem
    typed: str
    words: str
    error: str
    is_next: bool
    only_if: str
    note: str

    @property
    def describes(self) -> str:
        """The ids of what belongs to the field: how to type it, and what is wrong."""
        at = self.item.question.id
        return f"keys-{at} error-{at}" if self.error else f"keys-{at}"


class Sheet:
    """A form as far as it is typed. ``checking``: its words were taken in the first time."""

    def __init__(
        self,
        definition: Definition,
        data: Mapping[str, Any],
        *,
        checking: bool = False,
        notes: Mapping[str, str] | None = None,
        look_at: str = "",
    ) -> None:
        """Read what the page sent; an empty ``data`` is a new form.

        ``look_at`` is the answer to look at before the form can be settled by pressing Enter.
        """
        self.definition, self.checking, self.notes = definition, checking, notes or {}
        self.look_at = look_at
        self.typed = {item.id: str(data.get(item.id, "")) for item in definition.items}
        self.words = {item.id: str(data.get(f"{item.id}{WORDS}", "")) for item in definition.items}
        self._reached = str(data.get("reached", ""))

    @cached_property
    def _taken(self) -> dict[str, Answer | Problem]:
        last = last_filled(self.definition, self.typed, self._reached)
        return {item.id: self._take(item) for item in self.definition.items[: last + 1]}

    def _take(self, item: Question) -> Answer | Problem:
        typed = self.typed[item.id]
        if item.kind == Kind.MONTH:
            typed = in_numbers(typed)
        return take_typed(as_of_today(item), typed, self.words[item.id])

    @cached_property
    def answers(self) -> Answers:
        """What was typed on the route, as far as it can be read."""
        read = {k: one for k, one in self._taken.items() if not isinstance(one, Problem)}
        return prune(self.definition, read)

    @cached_property
    def _pages(self) -> tuple[Question, ...]:
        return route(self.definition, self.answers)

    @cached_property
    def problems(self) -> dict[str, str]:
        """What has to be mended, by question."""
        found = {page.id: self._taken.get(page.id) for page in self._pages}
        return {k: problem_in_words(one) for k, one in found.items() if isinstance(one, Problem)}

    @cached_property
    def next(self) -> str:
        """The question to type now: the first wrong one, else the next one; empty at the end."""
        if self.problems:
            return next(iter(self.problems))
        waiting = (page.id for page in self._pages if page.id not in self.answers)
        return next((page for page in waiting if _is_typed(self.definition.by_id[page])), "")

    @property
    def is_complete(self) -> bool:
        """Whether everything on the route was dealt with."""
        return not self.next

    @cached_property
    def whole(self) -> Answers:
        """The answers of a complete form, with what was only read."""
        rest = {page.id: self._take(page) for page in self._pages if page.id not in self.answers}
        read = {page: one for page, one in rest.items() if not isinstance(one, Problem)}
        return {**self.answers, **read}

    def rows(self) -> list[Row]:
        """Return the questions on the route, the ones to come included."""
        shown = {page.id for page in self._pages}
        return [
            Row(
                item,
                self.typed[item.question.id],
                self.words[item.question.id],
                self.problems.get(item.question.id, ""),
                item.question.id == (self.look_at or self.next),
                instruction(self.definition, item),
                self.notes.get(item.question.id, ""),
            )
            for item in paper_form(self.definition)
            if item.question.id in shown and _is_typed(item.question)
        ]


def _is_typed(question: Question) -> bool:
    return question.kind != Kind.INFO


def data_of(definition: Definition, answers: Answers) -> dict[str, str]:
    """Return what the page would have sent for a complete form with these answers."""
    typed = {item.id: keys_of(item, answers.get(item.id)) for item in definition.items}
    return {**typed, "reached": definition.items[-1].id}
