"""The eleven categories that sort the queue, and the colour each gives a text (SG-07, SG-09)."""

from collections.abc import Iterable
from enum import StrEnum


class Category(StrEnum):
    """What a text may be about. Triage only: a person reads every text anyway (CC-12)."""

    IMMEDIATE_DANGER = "immediate_danger"
    SUICIDE_SELF_HARM = "suicide_self_harm"
    SEXUAL_ABUSE = "sexual_abuse"
    VIOLENCE_AT_HOME = "violence_at_home"
    EXPLOITATION = "exploitation"
    THREAT = "threat"
    WEAPON = "weapon"
    HATE = "hate"
    HONOUR_BASED = "honour_based"
    IDENTIFYING = "identifying"
    ABUSE_OF_STAFF = "abuse_of_staff"


CATEGORY_LABELS: dict[Category, str] = {
    Category.IMMEDIATE_DANGER: "Immediate danger or weapon now",
    Category.SUICIDE_SELF_HARM: "Suicide or self-harm",
    Category.SEXUAL_ABUSE: "Sexual abuse or images",
    Category.VIOLENCE_AT_HOME: "Violence at home",
    Category.EXPLOITATION: "Exploitation, county lines, debt or missing",
    Category.THREAT: "Threat to a named person or place",
    Category.WEAPON: "Carrying or hiding a weapon",
    Category.HATE: "Hate or extremism",
    Category.HONOUR_BASED: "Forced marriage, honour-based abuse or FGM",
    Category.IDENTIFYING: "Identifying detail",
    Category.ABUSE_OF_STAFF: "Abuse of staff",
}


class Colour(StrEnum):
    """How soon a person must read a text."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


# Proposed; to be agreed with the safeguarding lead (SG-09).
_RED = frozenset({Category.IMMEDIATE_DANGER, Category.SUICIDE_SELF_HARM})
_GREEN = frozenset({Category.IDENTIFYING, Category.ABUSE_OF_STAFF})


def colour_for(categories: Iterable[str]) -> Colour:
    """Return the most urgent colour among ``categories``; none at all is green."""
    found = {Category(category) for category in categories}
    if found & _RED:
        return Colour.RED
    return Colour.AMBER if found - _GREEN else Colour.GREEN
