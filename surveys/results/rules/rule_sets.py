"""The two named, versioned sets of small-number rules (SR-01 to SR-05, SX-1)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RuleSet:
    """One agreed way to hide small numbers; a changed value needs a new version.

    Attributes:
        name: how callers ask for it.
        version: printed with every table, so that a table can be read years later.
        hide_up_to: counts from 1 to this number of people are hidden (SR-01).
        smallest_percentage_base: percentages of a smaller rounded base are hidden (SR-04).
        near_everyone: a share is hidden when at most this many people are outside it (SR-05).
        smallest_range: how many values a hidden number must still be able to take (SR-14).
    """

    name: str
    version: str
    hide_up_to: int
    smallest_percentage_base: int = 30
    near_everyone: int = 2
    smallest_range: int = 3

    @property
    def label(self) -> str:
        """Return name and version in one word, such as ``partner-2026.1``."""
        return f"{self.name}-{self.version}"


PARTNER = RuleSet(name="partner", version="2026.1", hide_up_to=7)
PUBLIC = RuleSet(name="public", version="2026.1", hide_up_to=9)
RULE_SETS = {rules.name: rules for rules in (PARTNER, PUBLIC)}
