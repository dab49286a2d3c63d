"""When a consent is in force, and whether a thing may be shown (SE-23, design §3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Giver(StrEnum):
    """Who gave a consent."""

    PERSON = "person"
    PARENT = "parent"


class AgeBand(StrEnum):
    """How old the person shown was; never a date of birth (DP-15)."""

    UNDER_18 = "under_18"
    ADULT = "adult"


class Place(StrEnum):
    """Where something may be shown."""

    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    PRINT = "print"
    PRESS = "press"


@dataclass(frozen=True)
class Consent:
    """One consent, as the rule needs it. The day of ending is the first day it no longer holds."""

    giver: str
    age_band: str
    places: frozenset[str]
    given_on: date
    expires_on: date
    withdrawn_on: date | None = None

    def is_in_force(self, where: str, when: date) -> bool:
        """Say whether this consent covers ``where`` on the day ``when``: a half-open interval."""
        ends = min(self.expires_on, self.withdrawn_on or self.expires_on)
        return where in self.places and self.given_on <= when < ends


def is_covered(consents: Iterable[Consent], where: str, when: date) -> bool:
    """Say whether ``consents`` together allow showing.

    The person must have agreed; for somebody under 18 a parent or carer too (SE-23). Any
    withdrawal that has begun ends it for everything and everywhere, whoever withdrew.
    """
    known = list(consents)
    if any(consent.withdrawn_on and consent.withdrawn_on <= when for consent in known):
        return False
    valid = [consent for consent in known if consent.is_in_force(where, when)]
    needed = {Giver.PERSON}
    if any(consent.age_band == AgeBand.UNDER_18 for consent in known):
        needed.add(Giver.PARENT)
    return needed <= {Giver(consent.giver) for consent in valid}
