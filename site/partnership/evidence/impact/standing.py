"""The claims of one page, judged with the numbers of now: for whoever is about to publish it."""

from wagtail.models import Page

from partnership.evidence.figures import Vantage
from partnership.evidence.impact.claims import claims_of
from partnership.evidence.impact.judging import judge
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.preview import asked_of
from partnership.evidence.impact.reading import parts_of


def untrue_claims(page: Page) -> list[str]:
    """Say which findings and sentences of a page its own numbers speak against (P23, N3).

    Claims that the data cannot judge are left to the reader's eye.

    Returns:
        A sentence for each, with the claim as readers would see it and the reason.
    """
    pages = {page: parts_of(page)}
    claims = list(claims_of(page, pages[page]))
    if not claims:
        return []
    numbers = Numbers.seen(asked_of({}, pages, claims), Vantage())
    judged = [(each, judge(each.claim, each.part, numbers)) for each in claims]
    return [
        f"“{each.part.said(numbers.figures)}” says “{each.claim.words}”. {verdict.reason}"
        for each, verdict in judged
        if verdict.holds is False
    ]
