"""The public ledger: written when numbers change, and read as what happened (P1, P2, G18, G24)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from wagtail.models import Page

from partnership.evidence.impact import FigureMove, Impact, PageMove
from partnership.evidence.models import (
    Correction,
    CorrectionKind,
    DefinitionChange,
    Measure,
    Release,
)

LONGEST = 200
REVISION, CORRECTION = CorrectionKind.REVISION, CorrectionKind.CORRECTION
Words = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Notice:
    """What the ledger says of a change, whichever numbers it moves."""

    kind: str
    reason: str
    reported_by: str = ""
    substantial: bool = False


def write(
    impact: Impact,
    notice: Notice,
    now: datetime,
    *,
    release: Release | None = None,
    definition: DefinitionChange | None = None,
) -> list[Correction]:
    """Write an entry for every number that readers saw and that is another one now.

    Args:
        impact: What the change moves.
        notice: Kind, reason and who reported it.
        now: The moment from which the new numbers are public.
        release: The release that becomes public, or is withdrawn.
        definition: The change to a figure or measure.
    """
    drafts = [*_figure_entries(impact), *_chart_entries(impact)]
    entries = []
    for entry, _ in drafts:
        entry.release, entry.definition, entry.published_at = release, definition, now
        entry.kind, entry.reason = notice.kind, notice.reason
        entry.reported_by, entry.substantial = notice.reported_by, notice.substantial
        entries.append(entry)
    made = Correction.objects.bulk_create(entries)
    links = Correction.pages.through
    links._default_manager.bulk_create(
        [
            links(correction_id=entry.pk, page_id=page.pk)
            for entry, pages in drafts
            for page in pages
        ]
    )
    return made


def _figure_entries(impact: Impact) -> Iterator[tuple[Correction, list[Page]]]:
    """Yield the figures that move; one number under two names is written once."""
    seen = set()
    for move in impact.figures:
        figure, form = move.figure, move.form or move.figure.form
        number = (figure.measure_id, figure.area_id, figure.period, form)
        if not move.corrects or (number in seen and move.form):
            continue
        seen.add(number)
        entry = Correction(
            figure=figure,
            form=move.form,
            measure=figure.measure,
            what=figure.title[:LONGEST],
            old_words=move.old.words[:LONGEST],
            new_words=move.new.words[:LONGEST],
        )
        yield entry, [each.page for each in impact.pages if _shows(each, move)]


def _shows(page: PageMove, move: FigureMove) -> bool:
    """Say whether a page prints the old words of a figure, in a sentence or alone."""
    in_text = any(move.old.words in old for old, _ in page.sentences)
    return in_text or any(each.figure == move.figure for each in page.headlines)


def _chart_entries(impact: Impact) -> Iterator[tuple[Correction, list[Page]]]:
    """Yield the numbers that move in charts and tables, each once."""
    pages: dict[tuple[str, Words], list[Page]] = {}
    for page in impact.pages:
        for chart in page.charts:
            for point in chart.corrected:
                places = pages.setdefault((chart.measure, point), [])
                if page.page not in places:
                    places.append(page.page)
    measures = Measure.objects.in_bulk({slug for slug, _ in pages}, field_name="slug")
    for (slug, (name, old, new)), places in pages.items():
        measure = measures[slug]
        what = f"{measure.name}, {name}"[:LONGEST]
        yield Correction(measure=measure, what=what, old_words=old, new_words=new), places


@dataclass(frozen=True, slots=True)
class Event:
    """One change with every number that it moved."""

    entries: tuple[Correction, ...]

    @property
    def first(self) -> Correction:
        """The entry that stands for what all have in common."""
        return self.entries[0]

    @property
    def is_correction(self) -> bool:
        """Say whether a mistake was put right, rather than an expected update made (P1)."""
        return self.first.kind == CORRECTION

    @property
    def title(self) -> str:
        """Name the file that brought the change, or the number that was put right."""
        release = self.first.release
        return f"{release.dataset.name}: {release.title}" if release else self.first.what

    @property
    def pages(self) -> list[Page]:
        """The public pages that it touched, once each."""
        return list(dict.fromkeys(p for each in self.entries for p in each.pages.all() if p.live))


def events(entries: Iterable[Correction]) -> list[Event]:
    """Put the entries of one change together, newest first.

    Args:
        entries: In the order of the ledger, with ``release__dataset`` and ``pages`` at hand.
    """
    same = groupby(
        entries,
        lambda each: (
            each.published_at,
            each.release_id,
            each.definition_id,
            each.kind,
            each.reason,
        ),
    )
    return [Event(tuple(group)) for _, group in same]
