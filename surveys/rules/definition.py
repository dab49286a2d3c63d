"""A questionnaire as plain data: what a version stores and every rule reads.

``to_json`` and ``from_json`` are each other's inverse. Ids of questions and options are
permanent: they are what answers are stored under (ST-1, ST-2).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from surveys.rules.codes import CHOICE_KINDS, TEXT_KINDS, Comparison, Kind, Match

FORMAT = 1


@dataclass(frozen=True)
class Option:
    """One answer to choose. ``retired`` ones are not offered but keep their old answers."""

    id: str
    label: str
    hint: str = ""
    exclusive: bool = False
    retired: bool = False


@dataclass(frozen=True)
class Condition:
    """A look at one earlier answer: option ids (or missing codes), or a number to compare."""

    question: str
    test: Comparison
    values: tuple[str, ...] = ()
    number: float | None = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Condition:
        """Read what ``to_json`` wrote."""
        return cls(
            data["question"], Comparison(data["test"]), tuple(data["values"]), data["number"]
        )


@dataclass(frozen=True)
class Rule:
    """When a question is asked: all or any of its conditions hold. No condition: always."""

    conditions: tuple[Condition, ...] = ()
    match: Match = Match.ALL

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Rule:
        """Read what ``to_json`` wrote."""
        return cls(
            tuple(Condition.from_json(item) for item in data["conditions"]), Match(data["match"])
        )


@dataclass(frozen=True)
class Question:
    """One page of the questionnaire: a question, or information when ``kind`` is ``info``.

    ``short_name`` is what errors and the check page call the answer, ``source``
    the row of the question bank (``RQ-1``; for staff). ``limit`` counts characters
    as people see them (CNT-3). ``basis`` is the legal condition for special category data (DP-04).
    ``bank`` names the bank's question and version that it was taken from, ``comparable_with`` the
    question whose series it continues under another meaning (SD-03), ``about_you`` puts it behind
    the check page (UX-14), ``youngest`` is the age from which it may be asked (HQ-03, HQ-04).
    """

    id: str
    kind: Kind
    title: str
    section: str = ""
    hint: str = ""
    short_name: str = ""
    purpose: str = ""
    source: str = ""
    body: str = ""
    sensitive: bool = False
    special_category: bool = False
    basis: str = ""
    options: tuple[Option, ...] = ()
    prefer_not_to_say: bool = False
    dont_know: bool = False
    minimum: float | None = None
    maximum: float | None = None
    whole: bool = True
    unit: str = ""
    limit: int | None = None
    show_if: Rule = Rule()
    bank: str = ""
    comparable_with: str = ""
    about_you: bool = False
    youngest: int = 0

    @property
    def name(self) -> str:
        """What to call the answer: the short name, or the question itself."""
        return self.short_name or self.title

    @property
    def is_choice(self) -> bool:
        """Whether the answer is one or more options."""
        return self.kind in CHOICE_KINDS

    @property
    def is_text(self) -> bool:
        """Whether the answer is in the visitor's own words."""
        return self.kind in TEXT_KINDS

    @property
    def is_info(self) -> bool:
        """Whether there is nothing to answer."""
        return self.kind == Kind.INFO

    @cached_property
    def offered(self) -> tuple[Option, ...]:
        """The options on the page: retired ones are left out, exclusive ones stand last."""
        current = [option for option in self.options if not option.retired]
        return tuple(sorted(current, key=lambda option: option.exclusive))

    def option(self, option_id: str) -> Option | None:
        """Return the option of this id, retired ones included."""
        return next((option for option in self.options if option.id == option_id), None)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Question:
        """Read what ``to_json`` wrote."""
        return cls(
            **{
                **data,
                "kind": Kind(data["kind"]),
                "options": tuple(Option(**option) for option in data["options"]),
                "show_if": Rule.from_json(data["show_if"]),
            }
        )


@dataclass(frozen=True)
class Definition:
    """All pages of a questionnaire, in order; questions and information alike."""

    items: tuple[Question, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The pages that ask something."""
        return tuple(item for item in self.items if not item.is_info)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Every page by its permanent id."""
        return {item.id: item for item in self.items}

    def question(self, question_id: str) -> Question | None:
        """Return the page of this id, or None."""
        return self.by_id.get(question_id)

    def to_json(self) -> dict[str, Any]:
        """Return what ``QuestionnaireVersion.definition`` stores."""
        return json.loads(json.dumps({"format": FORMAT, "items": [asdict(i) for i in self.items]}))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Definition:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: it was written in a format that this code does not know.
        """
        if data.get("format") != FORMAT:
            raise ValueError(f"Unknown questionnaire format: {data.get('format')!r}")
        return cls(tuple(Question.from_json(item) for item in data["items"]))

    @property
    def checksum(self) -> str:
        """SHA-256 of the canonical JSON: equal questionnaires have equal checksums."""
        canonical = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()
