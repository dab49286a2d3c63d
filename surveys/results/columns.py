"""Answers as one small integer per question and response (design §5, WD-20 to WD-24).

Codes 1 to 5 say why there is no answer (``bincount`` refuses negative numbers, WD-22); options
come after. Texts have no column, nor has "add another?"; each round of a repeated question has its
own. A list longer than ``MOST_OPTIONS`` and a
number or month without limits have no table. The columns are built from the rows of one result
cut, which all processes share; each process keeps the last few it built and asks the database which
cut is the newest before it uses them, so that it never answers from another day (WD-24).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from surveys.results.bands import bands_of, code_of_number
from surveys.rules.codes import MISSING_LABELS, Kind, Missing
from surveys.rules.definition import Question

if TYPE_CHECKING:
    from surveys.results.models import ResultCut

UNREADABLE = "unreadable"
# The order is the order of the codes: 1, 2, 3 …
MISSING_KINDS: tuple[str, ...] = (*Missing, UNREADABLE)
MISSING_NAMES: dict[str, str] = {kind.value: words for kind, words in MISSING_LABELS.items()} | {
    UNREADABLE: "Could not be read"
}
MISSING_CODE = {kind: code for code, kind in enumerate(MISSING_KINDS, start=1)}
FIRST_OPTION = len(MISSING_KINDS) + 1
MOST_OPTIONS = 60
BANDED = (Kind.NUMBER, Kind.MONTH)
PUT_FIRST = "put first"

Codes = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Countable:
    """A question that can be counted, with the answers it divides people into.

    Attributes:
        question: as it was asked last.
        rounds: its ids in all rounds of its group, when one person may answer it several times.
        until: the day from which it was no longer asked, if it is not.
    """

    question: Question
    rounds: tuple[str, ...] = ()
    until: date | None = None

    @property
    def id(self) -> str:
        """The question's permanent id."""
        return self.question.id

    @property
    def text(self) -> str:
        """The question as it was asked; of an order, only the first place is counted."""
        put_first = f" ({PUT_FIRST})" if self.question.kind == Kind.RANK else ""
        return f"{self._heading}{put_first}"

    @property
    def _heading(self) -> str:
        """The heading; of a repeated question without the number of its round."""
        part = self.question.part
        return (
            f"{part.title}: {self.question.title}"
            if self.rounds and part
            else self.question.heading
        )

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id under which answers to it are kept."""
        return self.rounds or (self.id,)

    @property
    def overlapping(self) -> bool:
        """Whether one person may give several answers."""
        return self.question.kind == Kind.SEVERAL

    @property
    def sensitive(self) -> bool:
        """Whether an empty answer must look like a hidden one (SR-01, SX-2)."""
        return self.question.sensitive or self.question.special_category

    @cached_property
    def options(self) -> Mapping[str, str]:
        """Answer ids and their labels, in order."""
        if self.question.kind in BANDED:
            return {band.id: band.label for band in bands_of(self.question)}
        return {option.id: option.label for option in self.question.options}


@dataclass(frozen=True, repr=False, eq=False)
class Column:
    """The answers to one question.

    Attributes:
        codes: why there is no answer, or ``FIRST_OPTION`` plus the position of the option; where
            several may be chosen, ``FIRST_OPTION`` for everybody who chose any. Shape ``(n,)``.
        chosen: one bit an option, for questions with several choices; zeros otherwise.
        size: number of options.
        overlapping: several may be chosen.
    """

    codes: Codes
    chosen: npt.NDArray[np.uint64]
    size: int
    overlapping: bool

    @cached_property
    def answered(self) -> Mask:
        """Who answered."""
        return self.codes >= FIRST_OPTION

    def chose(self, position: int) -> Mask:
        """Return who chose the option at ``position``."""
        if self.overlapping:
            return (self.chosen >> np.uint64(position)) & np.uint64(1) == 1
        return self.codes == FIRST_OPTION + position


@dataclass(frozen=True, repr=False, eq=False)
class Columns:
    """All answers of one cut: a column a question id, and how each response came in.

    Of a group session, ``modes`` says how big the group was.
    """

    by_question: Mapping[str, Column]
    modes: npt.NDArray[np.str_]
    # The number of the version that each was given to.
    versions: npt.NDArray[np.intp] = field(default_factory=lambda: np.zeros(0, dtype=np.intp))

    def __len__(self) -> int:
        """Return the number of responses."""
        return len(self.modes)


def columns_of(cut: ResultCut, questions: Sequence[Countable], *, groups: bool = False) -> Columns:
    """Return the columns of ``cut``, kept in this process from the last time where possible.

    Args:
        cut: which step.
        questions: the columns to build.
        groups: those of group sessions, in place of people's.
    """
    return _built(cut.pk, cut.fingerprint, _Questions(questions), groups)


class _Questions(tuple[Countable, ...]):
    """Questions as part of a key: the same ids with the same options are the same columns."""

    __slots__ = ()

    def _key(self) -> tuple[tuple[str, ...], ...]:
        return tuple((*one.ids, *one.options) for one in self)

    def __hash__(self) -> int:
        return hash(self._key())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Questions) and self._key() == other._key()


@lru_cache(maxsize=8)
def _built(cut_id: int, fingerprint: bytes, questions: _Questions, groups: bool) -> Columns:
    """Build the columns from the rows; the fingerprint tells a re-made cut from an older one."""
    from surveys.results.cuts import rows_of

    rows = rows_of(cut_id, groups=groups)
    answers = [row.answers for row in rows]
    return Columns(
        {id_: column_of(one, answers, id_) for one in questions for id_ in one.ids},
        np.array([row.mode for row in rows], dtype=np.str_),
        np.array([row.version for row in rows], dtype=np.intp),
    )


def column_of(
    question: Countable, answers: Sequence[Mapping[str, Any]], asked_as: str = ""
) -> Column:
    """Return the column of one question.

    Args:
        question: which.
        answers: each response's answers, as ``Response.answers`` keeps them.
        asked_as: the id of the round, of a repeated question; its own id else.
    """
    id_ = asked_as or question.id
    position = {option: place for place, option in enumerate(question.options)}
    coded = [_coded(question, position, given.get(id_)) for given in answers]
    codes = np.array([code for code, _bits in coded], dtype=np.uint8)
    chosen = np.array([bits for _code, bits in coded], dtype=np.uint64)
    return Column(codes, chosen, len(position), question.overlapping)


def _counted(question: Question, given: Any) -> list[Any]:
    """Return what of an answer is counted: a number's band, a month's years, the first place."""
    if question.kind in BANDED:
        return [code_of_number(question, given)]
    listed = given if isinstance(given, list) else [given]
    return listed[:1] if question.kind == Kind.RANK else listed


def _coded(question: Countable, position: Mapping[str, int], given: Any) -> tuple[int, int]:
    """Return the code and the chosen bits of one answer."""
    if given is None:
        return MISSING_CODE[Missing.NOT_ASKED], 0
    if isinstance(given, str) and given in MISSING_CODE:
        return MISSING_CODE[given], 0
    chosen = _counted(question.question, given)
    places = {position.get(option) for option in chosen}
    known = sorted(place for place in places if place is not None)
    if not known or len(known) < len(places) or (len(known) > 1 and not question.overlapping):
        return MISSING_CODE[UNREADABLE], 0
    if question.overlapping:
        return FIRST_OPTION, sum(1 << place for place in known)
    return FIRST_OPTION + known[0], 0
