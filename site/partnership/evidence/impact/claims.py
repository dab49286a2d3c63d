"""The claims of pages, each judged before and after a change, with its answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from wagtail.models import Page

from partnership.evidence.impact.judging import judge
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.reading import Drawn, Part, Sentence, Shown
from partnership.evidence.models import AnswerKind, ClaimAnswer
from partnership.evidence.rules.claims import Claim, claims_in, title_claims
from partnership.evidence.rules.verdicts import Outcome, Verdict, outcome

Given = Mapping[tuple[str, str], ClaimAnswer]
"""Answers by claim and reading."""


@dataclass(frozen=True, slots=True)
class BoundClaim:
    """A claim with the page and the sentence or chart that it stands in."""

    page: Page
    part: Part
    claim: Claim

    @property
    def key(self) -> str:
        """A checksum that stays the same while page, sentence and word do."""
        match self.part:
            case Sentence(text=text, figures=cited):
                pass
            case Drawn(title=text, requests=cited):
                pass
            case Shown(title=text, citation=cited):
                pass
        return _checksum(self.page.pk, self.claim.kind, self.claim.words.lower(), text, repr(cited))


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A claim judged before and after, as the preview shows it.

    ``old_reading`` and ``reading`` are checksums of what readers see and of what the data say of
    it: an answer counts for the reading that it was given to, and for no other.
    """

    page: Page
    key: str
    word: str
    old_text: str
    new_text: str
    before: Verdict
    after: Verdict
    old_reading: str
    reading: str
    answer: ClaimAnswer | None = None

    @property
    def outcome(self) -> Outcome:
        """What the change does to the claim."""
        return outcome(self.before, self.after)

    @property
    def confirmed(self) -> bool:
        """Say whether a person has answered for the sentence as it stands."""
        return self.answer is not None and self.answer.kind != AnswerKind.EDITED

    @property
    def needs_answer(self) -> bool:
        """Say whether a person must answer: it does not hold, and the change touches it."""
        return self.outcome.needs_answer and self.old_reading != self.reading

    @property
    def unanswered(self) -> bool:
        """Say whether it keeps the change from going out."""
        return self.needs_answer and not answers(self.answer, self.page)


def answers(answer: ClaimAnswer | None, page: Page) -> bool:
    """Say whether an answer is given and still good: a draft must be the page's newest one."""
    if answer is None:
        return False
    if answer.kind != AnswerKind.EDITED:
        return True
    newest = page.latest_revision_id
    return answer.revision_id is not None and answer.revision_id == newest


def claims_of(page: Page, parts: Iterable[Part]) -> Iterator[BoundClaim]:
    """Yield every claim that the parts of a page make about numbers."""
    for part in parts:
        if isinstance(part, Sentence):
            yield from (BoundClaim(page, part, each) for each in claims_in(part.text))
        elif isinstance(part, Shown) or part.finding:
            yield from (BoundClaim(page, part, each) for each in title_claims(part.title))


def given_for(claims: Iterable[BoundClaim]) -> Given:
    """Return every answer that was ever given to some claims, in one query."""
    found = ClaimAnswer.objects.filter(claim__in={each.key for each in claims})
    return {(each.claim, each.reading): each for each in found.select_related("answered_by")}


def check(bound: BoundClaim, old: Numbers, new: Numbers, given: Given) -> ClaimCheck:
    """Judge one claim with the numbers of now and with those after the change."""
    part, key = bound.part, bound.key
    before, after = judge(bound.claim, part, old), judge(bound.claim, part, new)
    reading = _reading(bound, new, after)
    return ClaimCheck(
        page=bound.page,
        key=key,
        word=bound.claim.words,
        old_text=part.said(old.figures),
        new_text=part.said(new.figures),
        before=before,
        after=after,
        old_reading=_reading(bound, old, before),
        reading=reading,
        answer=given.get((key, reading)),
    )


def _reading(bound: BoundClaim, numbers: Numbers, verdict: Verdict) -> str:
    """Return a checksum of the words and the reason; of the numbers too when nobody can judge."""
    rests_on = "" if verdict.holds is not None else repr(_numbers_of(bound, numbers))
    said = bound.part.said(numbers.figures)
    return _checksum(said, verdict.holds, verdict.reason, rests_on)


def _numbers_of(bound: BoundClaim, numbers: Numbers) -> list[tuple[str, str, str]]:
    """List the numbers behind a claim, for somebody who judges it by eye."""
    part = bound.part
    if isinstance(part, Drawn):
        points = [point for each in part.requests for point in numbers.series[each].points]
    else:
        cited = part.figures if isinstance(part, Sentence) else (part.citation,)
        saved = [numbers.asked.saved.get(cited[at].slug) for at in bound.claim.figures or (0,)]
        points = [point for each in saved if each is not None for point in numbers.along(each)]
    return [(each.area_code, each.period_words, each.value_text) for each in points]


def _checksum(*parts: object) -> str:
    return sha256("|".join(map(str, parts)).encode()).hexdigest()
