"""The claims of one page, judged with the numbers of now: for whoever is about to publish it."""

from wagtail.models import Page

from partnership.core.gated import Problem
from partnership.evidence.figures import Vantage
from partnership.evidence.impact.claims import claims_of
from partnership.evidence.impact.judging import judge
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.preview import asked_of
from partnership.evidence.impact.reading import parts_by_field


def untrue_claims(page: Page) -> list[Problem]:
    """Say which findings and sentences of a page its own numbers speak against (P23, N3).

    Claims that the data cannot judge are left to the reader's eye.

    Returns:
        For each the field it stands in, and a sentence with the claim as readers would see it
        and the reason.
    """
    by_field = parts_by_field(page)
    claims = [(name, each) for name, parts in by_field.items() for each in claims_of(page, parts)]
    if not claims:
        return []
    every = [part for parts in by_field.values() for part in parts]
    numbers = Numbers.seen(asked_of({}, every, [each for _, each in claims]), Vantage())
    judged = [(name, each, judge(each.claim, each.part, numbers)) for name, each in claims]
    return [
        (
            name,
            f"The numbers say otherwise. “{each.part.said(numbers.figures)}” says "
            f"“{each.claim.words}”. {verdict.reason}",
        )
        for name, each, verdict in judged
        if verdict.holds is False
    ]
