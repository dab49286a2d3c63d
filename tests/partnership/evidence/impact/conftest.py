"""Two years of months in public, a page that tells of them, and a file with one month revised."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from wagtail.models import Page

from partnership.evidence.admin.answering import keep
from partnership.evidence.demo_words import figure, headlines, months, text
from partnership.evidence.impact import impact_of
from partnership.evidence.models import (
    AnswerKind,
    Area,
    Figure,
    Measure,
    Release,
    StatisticsIndexPage,
    StatisticsPage,
)
from partnership.evidence.rules.periods import Period
from tests.factories.accounts import EvidenceAnalystFactory
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    ReleaseFactory,
)

JULY = Period.month(2025, 7)
SENTENCE = f"Offences fell in July 2025: {figure('july')} were recorded."
FINDING = "Recorded offences were lowest in July"


@dataclass(frozen=True)
class World:
    """What is public, and a file that is not."""

    measure: Measure
    area: Area
    public: Release
    newer: Release
    page: StatisticsPage


def cell(measure: Measure, area: Area, release: Release, period: Period, value: int) -> None:
    """Save one cell."""
    ObservationFactory.create(
        measure=measure,
        area=area,
        release=release,
        period_kind=period.kind.value,
        period_start=period.start,
        period_end=period.end,
        value=value,
    )


def saved(measure: Measure, area: Area, slug: str, period: Period, form: str = "count") -> Figure:
    """Save a figure to cite."""
    return FigureFactory.create(
        slug=slug,
        title=f"Offences, {period.words}",
        measure=measure,
        area=area,
        form=form,
        period_kind=period.kind.value,
        period_start=period.start,
        period_end=period.end,
    )


@pytest.fixture
def statistics(site_root: Page) -> StatisticsIndexPage:
    index = StatisticsIndexPage(title="Statistics", slug="statistics")
    site_root.add_child(instance=index)
    return index


PageMaker = Callable[..., StatisticsPage]


@pytest.fixture
def make_page(statistics: StatisticsIndexPage) -> PageMaker:
    def make(*blocks: object, slug: str = "offences") -> StatisticsPage:
        page = StatisticsPage(title="Offences here", slug=slug, body=json.dumps(blocks))
        statistics.add_child(instance=page)
        page.save_revision().publish()
        page.refresh_from_db()
        return page

    return make


@pytest.fixture
def world(make_page: PageMaker) -> World:
    """July 2025 was 800 after 1,000; the newer file says 1,300."""
    measure = MeasureFactory.create(slug="offences", name="Offences")
    area = AreaFactory.create(code="X1", name="Exampleton")
    public = ReleaseFactory.create(edition=date(2026, 1, 31), title="2024 and 2025")
    for month in range(1, 13):
        cell(measure, area, public, Period.month(2024, month), 1000)
        cell(measure, area, public, Period.month(2025, month), 800 if month == 7 else 1000)
    cell(measure, area, public, Period.calendar_year(2025), 11_800)
    newer = ReleaseFactory.create(
        edition=date(2026, 2, 28),
        title="July 2025 again",
        publish_at=None,
        dataset=public.dataset,
    )
    cell(measure, area, newer, JULY, 1300)
    saved(measure, area, "july", JULY)
    saved(measure, area, "year", Period.calendar_year(2025))
    page = make_page(
        headlines("july"),
        text(SENTENCE),
        months("line_chart", FINDING, "offences", "X1"),
        months("table", "Offences by month", "offences", "X1"),
    )
    return World(measure, area, public, newer, page)


def answer_all(world: World) -> None:
    """Answer every claim that stops holding with a reason."""
    user = EvidenceAnalystFactory.create()
    for check in impact_of(world.newer).to_answer:
        keep(world.newer, check, AnswerKind.STAYS, "It quotes an old report.", user)
