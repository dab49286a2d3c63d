"""The claims of pages, each judged before and after a release, with its answer."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from wagtail.models import Page

from partnership.evidence.impact.judging import judge
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.reading import Drawn, Part, Sentence
from partnership.evidence.models import AnswerKind, ClaimAnswer
from partnership.evidence.rules.claims import Claim, claims_in, title_claims
from partnership.evidence.rules.verdicts import Outcome, Verdict, outcome


@dataclass(frozen=True, slots=True)
class BoundClaim:
    """A claim with the page and the sentence or chart that it stands in."""

    page: Page
    part: Sentence | Drawn
    claim: Claim

    @property
    def key(self) -> str:
        """A checksum that stays the same while page, sentence and word do."""
        if isinstance(self.part, Drawn):
            text, cited = self.part.title, repr(self.part.request)
        else:
            text, cited = self.part.text, repr(self.part.figures)
        whole = f"{self.page.pk}|{self.claim.kind}|{self.claim.words.lower()}|{text}|{cited}"
        return sha256(whole.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A claim judged before and after, as the preview shows it."""

    page: Page
    key: str
    word: str
    old_text: str
    new_text: str
    before: Verdict
    after: Verdict
    answer: ClaimAnswer | None = None

    @property
    def outcome(self) -> Outcome:
        """What the release does to the claim."""
        return outcome(self.before, self.after)

    @property
    def unanswered(self) -> bool:
        """Say whether it keeps the release from going out."""
        return self.outcome.needs_answer and not answers(self.answer, self.page)


def answers(answer: ClaimAnswer | None, page: Page) -> bool:
    """Say whether an answer is given and still good: a draft must be the page's newest one."""
    if answer is None:
        return False
    if answer.kind == AnswerKind.STAYS:
        return True
    newest = page.latest_revision_id
    return answer.revision_id is not None and answer.revision_id == newest


def claims_of(page: Page, parts: Iterable[Part]) -> Iterator[BoundClaim]:
    """Yield every claim that the parts of a page make about numbers."""
    for part in parts:
        if isinstance(part, Sentence):
            yield from (BoundClaim(page, part, each) for each in claims_in(part.text))
        elif isinstance(part, Drawn) and part.finding:
            yield from (BoundClaim(page, part, each) for each in title_claims(part.title))


def check(
    bound: BoundClaim, old: Numbers, new: Numbers, given: Mapping[str, ClaimAnswer]
) -> ClaimCheck:
    """Judge one claim with the numbers of now and with those of the release."""
    part = bound.part
    return ClaimCheck(
        page=bound.page,
        key=bound.key,
        word=bound.claim.words,
        old_text=part.said(old.figures),
        new_text=part.said(new.figures),
        before=judge(bound.claim, part, old),
        after=judge(bound.claim, part, new),
        answer=given.get(bound.key),
    )
