"""What a survey asked when: its questions over all its versions (SD-03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from surveys.results.columns import MOST_OPTIONS, Countable
from surveys.results.rules.eras import Era, Offer, eras_of
from surveys.rules.about_you import GATE
from surveys.rules.codes import Run
from surveys.rules.definition import Definition, Question
from surveys.rules.piping import unpiped

if TYPE_CHECKING:
    from surveys.models import SurveyPage


@dataclass(frozen=True)
class Edition:
    """One published version: its number, the day it was published, and what it asked."""

    number: int
    day: date
    definition: Definition


@dataclass(frozen=True)
class History:
    """All versions of a survey, the oldest first."""

    editions: Sequence[Edition]

    def asked(self) -> dict[str, Question]:
        """Return every question that any version asked, in its newest wording."""
        newest: dict[str, Question] = {}
        for edition in self.editions:
            newest |= {one.id: unpiped(one) for one in edition.definition.questions}
        return newest

    def with_question(self, question: str) -> list[Edition]:
        """Return the versions that asked a question."""
        return [one for one in self.editions if one.definition.question(question)]

    def until(self, question: str) -> date | None:
        """Return the day of the version that no longer asked a question; None while it is asked."""
        asking = self.with_question(question)
        later = [one.day for one in self.editions if asking and one.number > asking[-1].number]
        return min(later, default=None)

    def eras(self, question: Question) -> tuple[Era, ...]:
        """Return the times between which the answers to a question changed; none if never."""
        if not question.has_options:
            return ()
        found = [
            (one, one.definition.by_id[question.id]) for one in self.with_question(question.id)
        ]
        return eras_of(
            [
                Offer(edition.number, edition.day, frozenset(o.id for o in then.offered))
                for edition, then in found
            ]
        )

    def gate(self) -> Countable | None:
        """Return the page that asks whether somebody wants to answer about themselves, if any."""
        found = self.asked().get(GATE)
        return Countable(found) if found else None

    def countable(self) -> list[Countable]:
        """Return every question that can be counted; the rounds of a repeated one are one.

        The page that asks whether somebody wants to say something about themselves is no question
        of the survey: :func:`surveys.results.participation.sentence` says who went on.
        """
        asked = {id_: one for id_, one in self.asked().items() if one.is_kept and id_ != GATE}
        rounds: dict[str, list[str]] = {}
        for one in asked.values():
            rounds.setdefault(_first_round(one), []).append(one.id)
        found = [
            Countable(asked[id_], tuple(ids) if _is_repeated(asked[id_]) else (), self.until(id_))
            for id_, ids in rounds.items()
            if id_ in asked
        ]
        return [one for one in found if 0 < len(one.options) <= MOST_OPTIONS]


def history_of(survey: SurveyPage) -> History:
    """Read all versions of a survey."""
    versions = survey.versions.order_by("number")
    return History([Edition(one.number, one.published_on, one.questionnaire) for one in versions])


def _is_repeated(question: Question) -> bool:
    return question.part is not None and question.part.run == Run.ROUNDS


def _first_round(question: Question) -> str:
    """Return the id that a question has in the first round of its group; its own when in none."""
    if question.part is None or not _is_repeated(question) or question.part.number == 1:
        return question.id
    return question.id.removesuffix(f"-{question.part.number}")
