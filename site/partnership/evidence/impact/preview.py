"""The preview: what is public now beside what would be, in a constant number of queries (N5)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.utils import timezone
from wagtail.models import Page

from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import Form
from partnership.evidence.figures.changes import CellChanges
from partnership.evidence.impact.changes import Change, Publishing
from partnership.evidence.impact.claims import (
    BoundClaim,
    ClaimCheck,
    check,
    claims_of,
    given_for,
)
from partnership.evidence.impact.numbers import (
    Asked,
    Numbers,
    among_peers,
    peers_of,
    saved_by_slug,
    through_time,
)
from partnership.evidence.impact.pictures import pictures_of
from partnership.evidence.impact.reading import Drawn, Part, Sentence, Shown, parts_of
from partnership.evidence.impact.sites import (
    FigureMove,
    PageMove,
    chart_move,
    pages_using,
)
from partnership.evidence.models import Figure, Release
from partnership.evidence.rules.verdicts import Outcome

Parts = Mapping[Page, list[Part]]


@dataclass(frozen=True, slots=True)
class Impact:
    """Everything that a release would change."""

    cells: CellChanges
    figures: tuple[FigureMove, ...]
    pages: tuple[PageMove, ...]
    claims: tuple[ClaimCheck, ...]

    @property
    def moved(self) -> list[FigureMove]:
        """The figures whose words change."""
        return [each for each in self.figures if each.moves]

    @property
    def stopping(self) -> list[ClaimCheck]:
        """The claims that stop holding."""
        return [each for each in self.claims if each.outcome is Outcome.STOPS]

    @property
    def to_answer(self) -> list[ClaimCheck]:
        """The claims that a person must answer: those that stop, and those nobody can judge."""
        return [each for each in self.claims if each.needs_answer]

    @property
    def unanswered(self) -> list[ClaimCheck]:
        """The claims that keep the release from going out."""
        return [each for each in self.claims if each.unanswered]

    @property
    def other_claims(self) -> list[ClaimCheck]:
        """The claims to read by eye: those that cannot be judged, or are wrong already."""
        return [
            each for each in self.claims if each.outcome.needs_answer and each not in self.stopping
        ]

    @property
    def at_rest(self) -> list[ClaimCheck]:
        """Those of them that stay exactly as they are, with the numbers behind them."""
        return [each for each in self.other_claims if not each.needs_answer]

    @property
    def state(self) -> str:
        """A checksum of all that it shows, to notice that it is another one by now."""
        shown = (
            self.cells,
            [(each.figure.slug, each.old.words, each.new.words) for each in self.figures],
            [(each.page.pk, each.sentences, each.charts) for each in self.pages],
            sorted((each.key, each.old_reading, each.reading) for each in self.claims),
        )
        return sha256(repr(shown).encode()).hexdigest()

    @property
    def is_empty(self) -> bool:
        """Say whether readers would notice nothing."""
        cells = self.cells
        listed = (cells.added, cells.changed, cells.removed, cells.stale)
        return not (any(listed) or self.moved or self.pages or self.to_answer)

    @property
    def holding(self) -> int:
        """How many claims hold with the new numbers."""
        return sum(each.after.holds is True for each in self.claims)


def impact_of(change: Change | Release, when: datetime | None = None) -> Impact:
    """Work out what a change would do.

    Args:
        change: Any; a release stands for its publication.
        when: The moment to compare with; now when left out.
    """
    if isinstance(change, Release):
        change = Publishing(change)
    measures, figures = change.measures(), change.figures()
    read = {page: parts_of(page) for page in pages_using(figures.values(), measures)}
    slugs = {*figures, *measures.values()}
    pages = {page: parts for page, parts in read.items() if any(map(_about(slugs), parts))}
    return _impact(change, when or timezone.now(), figures, pages)


def _about(slugs: Collection[str]) -> Callable[[Part], bool]:
    """Return the question whether a part shows one of some figures or measures."""

    def asks(part: Part) -> bool:
        if isinstance(part, Sentence):
            return any(each.slug in slugs for each in part.figures)
        if isinstance(part, Shown):
            return part.citation.slug in slugs
        return any(each.measure in slugs for each in part.requests)

    return asks


def unanswered_in(change: Change, page: Page) -> list[ClaimCheck]:
    """Return what does not hold in one version of a page, such as a draft, after a change."""
    impact = _impact(change, timezone.now(), {}, {page: parts_of(page)})
    return [each for each in impact.claims if each.outcome.needs_answer and not each.confirmed]


def _impact(change: Change, when: datetime, figures: Mapping[str, Figure], pages: Parts) -> Impact:
    claims = [each for page, parts in pages.items() for each in claims_of(page, parts)]
    every = [part for parts in pages.values() for part in parts]
    old, new = change.before_and_after(lambda: asked_of(figures, every, claims), when)
    given = given_for(claims)
    moves = {each: _move(each, old, new) for each in _shown_forms(old.asked, figures, every)}
    return Impact(
        cells=change.cells(when),
        figures=tuple(moves.values()),
        pages=tuple(
            each
            for page, parts in pages.items()
            if (each := _page_move(page, parts, moves, old, new)).moves
        ),
        claims=tuple(check(each, old, new, given) for each in claims),
    )


def _cited(parts: Iterable[Part]) -> list[Citation]:
    """List every citation of some pages; a headline shows its figure as a rate too."""
    cited: list[Citation] = []
    for part in parts:
        if isinstance(part, Sentence):
            cited += part.figures
        elif isinstance(part, Shown):
            cited += (part.citation, Citation(part.citation.slug, Form.RATE.value))
    return list(dict.fromkeys(cited))


def asked_of(slugs: Collection[str], parts: Sequence[Part], claims: Iterable[BoundClaim]) -> Asked:
    """Gather every figure and series that the preview needs."""
    cited = _cited(parts)
    saved = saved_by_slug({*slugs, *(each.slug for each in cited)})
    peers = peers_of(saved.values())
    claimed = [saved[slug] for slug in _slugs_claimed(claims) if slug in saved]
    requests = [
        request
        for each in claimed
        for request in (
            through_time(each),
            through_time(each, Form.RATE),
            among_peers(each, peers),
        )
    ]
    drawn = [each for part in parts if isinstance(part, Drawn) for each in part.requests]
    citations = [
        *map(Citation, slugs),
        *cited,
        *(
            Citation(each.slug, form.value)
            for each in claimed
            for form in (Form.CHANGE, Form.SHARE)
        ),
    ]
    return Asked(
        tuple(dict.fromkeys(citations)), tuple(dict.fromkeys([*drawn, *requests])), saved, peers
    )


def _slugs_claimed(claims: Iterable[BoundClaim]) -> Iterator[str]:
    for bound in claims:
        if isinstance(bound.part, Sentence):
            yield from (bound.part.figures[index].slug for index in bound.claim.figures)
        elif isinstance(bound.part, Shown):
            yield bound.part.citation.slug


def _shown_forms(
    asked: Asked, figures: Mapping[str, Figure], parts: Iterable[Part]
) -> list[Citation]:
    """List each affected figure in its own form, and in the other forms that pages show."""
    own = [Citation(slug) for slug in figures]
    other = [
        each
        for each in _cited(parts)
        if each.slug in asked.saved and each.form not in {"", asked.saved[each.slug].form}
    ]
    return list(dict.fromkeys([*own, *other]))


def _move(each: Citation, old: Numbers, new: Numbers) -> FigureMove:
    return FigureMove(old.asked.saved[each.slug], each.form, old.figures[each], new.figures[each])


def _page_move(
    page: Page,
    parts: Iterable[Part],
    moves: Mapping[Citation, FigureMove],
    old: Numbers,
    new: Numbers,
) -> PageMove:
    """Return what moves on one page."""
    parts = list(parts)
    said = [
        (each.said(old.figures), each.said(new.figures))
        for each in parts
        if isinstance(each, Sentence)
    ]
    headlines = [moves.get(each.citation) for each in parts if isinstance(each, Shown)]
    charts = [
        chart_move(each.title, old.series[request], new.series[request])
        for each in parts
        if isinstance(each, Drawn)
        for request in each.requests
    ]
    return PageMove(
        page,
        tuple((before, after) for before, after in said if before != after),
        tuple(each for each in headlines if each is not None and each.moves),
        tuple(each for each in charts if each.points),
        pictures_of(parts, old, new),
    )
