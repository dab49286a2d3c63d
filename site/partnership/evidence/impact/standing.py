"""The claims of one page, judged with the numbers of now: for whoever is about to publish it."""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail.models import Page

from partnership.core.gated import Problem
from partnership.evidence.figures import Vantage
from partnership.evidence.impact.claims import ClaimCheck, check, claims_of, given_for
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.preview import asked_of
from partnership.evidence.impact.reading import parts_by_field

HOW_TO_ANSWER = "If it is right all the same, save the draft and say why under “Claims”."


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with the name of the field that it stands in."""

    field: str
    check: ClaimCheck

    @property
    def refused(self) -> bool:
        """Say whether it keeps the page from going live: untrue, and nobody said why it stays."""
        return self.check.after.holds is False and not self.check.confirmed


def judged_claims(page: Page) -> list[Judged]:
    """Judge every claim of a page, also of one that is not saved, in a constant number of queries.

    Args:
        page: As it is in memory: the live page, a draft, or what stands in the editor's form.
    """
    by_field = parts_by_field(page)
    claims = [(name, each) for name, parts in by_field.items() for each in claims_of(page, parts)]
    if not claims:
        return []
    every = [part for parts in by_field.values() for part in parts]
    bound = [each for _, each in claims]
    numbers = Numbers.seen(asked_of((), every, bound), Vantage())
    given = given_for(bound)
    return [Judged(name, check(each, numbers, numbers, given)) for name, each in claims]


def untrue_claims(page: Page) -> Iterator[Problem]:
    """Yield which findings and sentences of a page its own numbers speak against (P23, N3).

    Claims that the data cannot judge are left to the reader's eye.

    Yields:
        The field each stands in, and a sentence with the claim as readers would see it and the
        reason.
    """
    for each in judged_claims(page):
        if each.refused:
            yield each.field, f"{_untrue(each.check)} {HOW_TO_ANSWER}"


def _untrue(found: ClaimCheck) -> str:
    return (
        f"The numbers say otherwise. “{found.new_text}” says “{found.word}”. {found.after.reason}"
    )
