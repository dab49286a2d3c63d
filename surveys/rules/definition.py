"""A questionnaire as plain data: what a version stores and every rule reads.

``to_json`` and ``from_json`` are each other's inverse. Ids of questions and options are
permanent: they are what answers are stored under (ST-1, ST-2).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

from surveys.rules.codes import (
    CHOICE_KINDS,
    GATE,
    READ_KINDS,
    TEXT_KINDS,
    Comparison,
    Kind,
    Look,
    Match,
    Run,
)
from surveys.rules.parts import Part

FORMAT = 1
# How a picture of the library is named: this and its id.
IMAGE = "image/"
# How a drawn scene is named beside an answer: this and its name.
SCENE = "scene/"
# A list of one choice with more options than this becomes a dropdown.
LONG_LIST = 30


@dataclass(frozen=True)
class Option:
    """One answer to choose. ``retired`` ones are not offered but keep their old answers.

    ``asks_words`` is "Other": a text follows it. ``picture`` names what is drawn beside the words
    ("face/1", "scene/park", "image/12"), ``group`` the heading under which the option stands.
    ``easy_label`` and ``easy_picture`` are the easy-read ones (AC-20); empty: the usual ones.
    """

    id: str
    label: str
    hint: str = ""
    exclusive: bool = False
    retired: bool = False
    asks_words: bool = False
    picture: str = ""
    group: str = ""
    easy_label: str = ""
    easy_picture: str = ""


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
    """When a question is asked: all, any or none of its parts hold. No part: always.

    Its parts are conditions and ``groups``, which are rules themselves.
    """

    conditions: tuple[Condition, ...] = ()
    match: Match = Match.ALL
    groups: tuple[Rule, ...] = ()

    @property
    def every_condition(self) -> Iterator[Condition]:
        """All conditions, those of the groups included."""
        yield from self.conditions
        for group in self.groups:
            yield from group.every_condition

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Rule:
        """Read what ``to_json`` wrote."""
        return cls(
            tuple(Condition.from_json(item) for item in data["conditions"]),
            Match(data["match"]),
            tuple(cls.from_json(group) for group in data.get("groups", ())),
        )


@dataclass(frozen=True)
class Pipe:
    """An earlier answer inside later words: ``[mark]`` stands for the answer to ``question``.

    ``fallback`` is said when there is no such answer, and in everything that is published.
    """

    mark: str
    question: str
    fallback: str


@dataclass(frozen=True)
class Question:
    """One page of the questionnaire: a question, or information when ``kind`` is ``info``.

    ``short_name`` is what errors and the check page call the answer, ``source``
    the row of the question bank (``RQ-1``; for staff). ``limit`` counts characters
    as people see them (CNT-3). ``basis`` is the legal condition for special category data (DP-04).

    ``look`` says how options are drawn, ``most`` how many may be chosen or put in order, and
    ``shuffled`` that each person sees the options in an order of their own (YP-04). ``earliest``
    and ``latest`` are months ("2019-03"), ``not_future`` ends with the month in which somebody
    answers; ``year_alone`` takes a year without its month.
    ``part`` names the run of questions that this one was made for. ``notes`` are the content
    notes that may pass this page over (SG-04); ``after_another`` is the page "Do you want to add
    another?" that must have been answered with yes, ``group_if`` the rule of a whole group, which
    holds beside the question's own.

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
    pipes: tuple[Pipe, ...] = ()
    # The easy-read variant (AC-20): shorter words and a picture beside them, the name of a drawn
    # scene or ``image/`` and the id of a picture of the library. Empty words: the usual ones.
    easy_title: str = ""
    easy_hint: str = ""
    picture: str = ""
    look: Look = Look.LIST
    most: int | None = None
    shuffled: bool = False
    earliest: str = ""
    latest: str = ""
    year_alone: bool = False
    not_future: bool = False
    part: Part | None = None
    notes: tuple[str, ...] = ()
    after_another: str = ""
    group_if: Rule = Rule()
    bank: str = ""
    comparable_with: str = ""
    about_you: bool = False
    youngest: int = 0

    @property
    def heading(self) -> str:
        """The whole heading of the page: no two pages share one (UX-02)."""
        if self.part is None:
            return self.title
        lead = self.part.lead
        return f"{lead} {self.title}" if lead[-1:] in ("?", ":", "…") else f"{lead}: {self.title}"

    @property
    def name(self) -> str:
        """What to call the answer: the short name, or the question itself."""
        return self.short_name or self.heading

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
        return self.kind in READ_KINDS

    @property
    def is_numbered(self) -> bool:
        """Whether it counts as a question of the survey (UX-10)."""
        return not self.is_info and self.kind != Kind.ANOTHER

    @property
    def is_gate(self) -> bool:
        """Whether it asks if somebody wants to answer questions about themselves (UX-14)."""
        return self.id == GATE

    @property
    def is_kept(self) -> bool:
        """Whether the answer is stored: not what was only read, and no "add another"."""
        return self.is_numbered and not self.is_text

    @property
    def has_options(self) -> bool:
        """Whether there are options to choose from or to put in order."""
        return self.is_choice or self.kind == Kind.RANK

    @property
    def option_with_words(self) -> Option | None:
        """The option "Other" that asks for words of one's own, when it is offered."""
        return next((option for option in self.offered if option.asks_words), None)

    @property
    def takes_words(self) -> bool:
        """Whether anything can be typed that a person has to read (SG-02)."""
        return self.is_text or self.option_with_words is not None

    @property
    def shown_as(self) -> Look:
        """How the options are drawn: a long list of one choice becomes a dropdown by itself."""
        is_long = self.kind == Kind.SINGLE and len(self.offered) > LONG_LIST
        return Look.DROPDOWN if is_long and self.look == Look.LIST else self.look

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
                "pipes": tuple(Pipe(**pipe) for pipe in data.get("pipes", ())),
                "look": Look(data.get("look", Look.LIST)),
                "part": _part(data.get("part")),
                "notes": tuple(data.get("notes", ())),
                "group_if": Rule.from_json(data.get("group_if") or asdict(Rule())),
            }
        )


def _part(data: Mapping[str, Any] | None) -> Part | None:
    return Part(**{**data, "run": Run(data["run"])}) if data else None


@dataclass(frozen=True)
class Definition:
    """All pages of a questionnaire, in order; questions and information alike."""

    items: tuple[Question, ...]
    # The survey's words in other languages: language, then text key (``rules.translations``).
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict, hash=False)

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
        items = [asdict(item) for item in self.items]
        whole = {"format": FORMAT, "items": items, "translations": self.translations}
        return json.loads(json.dumps(whole))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Definition:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: it was written in a format that this code does not know.
        """
        if data.get("format") != FORMAT:
            raise ValueError(f"Unknown questionnaire format: {data.get('format')!r}")
        items = tuple(Question.from_json(item) for item in data["items"])
        return cls(items, data.get("translations", {}))

    @property
    def checksum(self) -> str:
        """SHA-256 of the canonical JSON: equal questionnaires have equal checksums."""
        canonical = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()
