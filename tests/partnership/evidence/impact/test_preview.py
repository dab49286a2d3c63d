"""What the preview lists: cells, figures, pages of any type, charts and claims (N5)."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from home.models import StandardPage
from partnership.evidence.demo_words import figure, headlines, months, text
from partnership.evidence.figures.changes import settle
from partnership.evidence.impact import Impact, impact_of
from partnership.evidence.models import Correction, Release
from partnership.evidence.publishing import publish
from partnership.evidence.rules.periods import Period
from tests.factories.evidence import AreaFactory, ReleaseFactory, populate
from tests.partnership.evidence.impact.conftest import (
    JULY,
    PageMaker,
    World,
    answer_all,
    cell,
    saved,
)

pytestmark = pytest.mark.django_db


def settled(release: Release) -> Impact:
    settle(release, timezone.now())
    return impact_of(release)


def newest(edition: str = "2026-03-31") -> Release:
    return ReleaseFactory.create(publish_at=None, edition=edition)


class TestCells:
    """Added, changed, removed, put aside, and older than what is public."""

    def test_old_stands_beside_new(self, world: World) -> None:
        cell(world.measure, world.area, world.newer, Period.month(2026, 1), 900)
        cell(world.measure, world.area, world.newer, Period.month(2025, 8), 1000)
        cells = settled(world.newer).cells
        assert [(each.period_words, each.new) for each in cells.added] == [("January 2026", "900")]
        (changed,) = cells.changed
        assert (changed.measure, changed.area, changed.old, changed.new) == (
            "Offences",
            "Exampleton",
            "800",
            "1,300",
        )
        assert cells.same == 1
        assert [(each.period_words, each.old) for each in cells.stale] == [("2025", "11,800")]

    def test_a_number_that_is_hidden_now_goes_away(self, world: World) -> None:
        world.newer.observations.update(value=None, status="suppressed")
        (removed,) = impact_of(world.newer).cells.removed
        assert (removed.old, removed.new) == ("800", "not shown, to protect people")

    def test_an_older_edition_changes_nothing_and_says_so_p22(self, world: World) -> None:
        Release.objects.filter(pk=world.newer.pk).update(edition="2025-12-31")
        world.newer.refresh_from_db()
        impact = settled(world.newer)
        assert (impact.cells.unseen, impact.cells.changed) == (1, ())
        assert (impact.moved, impact.pages, impact.stopping) == ([], (), [])


class TestPages:
    """Found by the reference index, whatever their type."""

    def test_a_page_of_a_room_above_is_found_with_its_sentence(
        self, world: World, site_root: Page
    ) -> None:
        body = [text(f"Here: {figure('july')}.")]
        page = StandardPage(title="About us", slug="about-us", body=json.dumps(body))
        site_root.add_child(instance=page)
        (move,) = [m for m in impact_of(world.newer).pages if m.page.title == "About us"]
        assert move.sentences == (("Here: 800 offences.", "Here: 1,300 offences."),)
        assert move.kind == "Standard page"
        assert move.edit_url == f"/admin/pages/{page.pk}/edit/"

    @pytest.mark.parametrize(
        ("cited", "old", "new"),
        [
            (figure("july", "count", "number"), "800", "1,300"),
            (
                figure("july", "count", "phrase_interval"),
                "800 offences (95% interval 746 to 857)",
                "1,300 offences (95% interval 1,230 to 1,373)",
            ),
            (figure("july", "change"), "20% fewer", "30% more"),
            (figure("july", "magic", "number"), "800", "1,300"),
        ],
    )
    def test_a_sentence_is_found_in_any_form_and_wording(
        self, world: World, make_page: PageMaker, cited: str, old: str, new: str
    ) -> None:
        make_page(text(f"Here: {cited} so far."), slug="worded")
        (move,) = [each for each in impact_of(world.newer).pages if each.page.slug == "worded"]
        assert move.sentences == ((f"Here: {old} so far.", f"Here: {new} so far."),)

    def test_a_whole_sentence_ends_where_its_figure_ends(
        self, world: World, make_page: PageMaker
    ) -> None:
        said = figure("july", "count", "sentence")
        make_page(text(f"We looked. {said} It fell long ago."), slug="worded")
        impact = impact_of(world.newer)
        (move,) = [each for each in impact.pages if each.page.slug == "worded"]
        ((old, new),) = move.sentences
        assert old.startswith("800 ")
        assert new.startswith("1,300 ")
        assert old.endswith("in Exampleton in July 2025.")
        assert [each.word for each in impact.stopping if each.page.slug == "worded"] == []

    def test_headlines_charts_and_tables_are_listed(self, world: World) -> None:
        (move,) = impact_of(world.newer).pages
        assert [each.new.words for each in move.headlines] == ["1,300 offences"]
        assert [each.points for each in move.charts] == [
            (("Exampleton, July 2025", "800", "1,300"),)
        ] * 2

    def test_pages_on_which_nothing_moves_are_left_out(
        self, world: World, make_page: PageMaker
    ) -> None:
        saved(world.measure, world.area, "may", Period.month(2025, 5))
        make_page(headlines("may"), slug="quiet")
        assert [each.page.slug for each in impact_of(world.newer).pages] == ["offences"]

    def test_a_page_that_the_index_does_not_know_yet_is_found(self, world: World) -> None:
        """The reference index is kept by a background task, which may be late."""
        ReferenceIndex.objects.all().delete()
        assert [each.page.slug for each in impact_of(world.newer).pages] == ["offences"]

    def test_a_draft_nobody_sees_is_left_out(self, world: World) -> None:
        world.page.unpublish()
        assert impact_of(world.newer).pages == ()


class TestClaims:
    """Judged before and after, each with its reason."""

    def test_the_sentence_and_the_finding_stop_holding(self, world: World) -> None:
        stops = impact_of(world.newer).stopping
        assert [(each.word, each.after.reason) for each in stops] == [
            ("fell", "By the numbers it rose by 30%, from 1,000 to 1,300."),
            (
                "lowest",
                "The lowest is 1,000: January 2025, February 2025 and 9 more.",
            ),
        ]

    def test_a_revised_year_before_is_noticed_though_the_figure_stays(self, world: World) -> None:
        release = newest()
        cell(world.measure, world.area, release, Period.month(2024, 7), 500)
        (stops,) = impact_of(release).stopping
        assert stops.old_text == stops.new_text
        assert stops.after.reason == "By the numbers it rose by 60%, from 500 to 800."

    @pytest.mark.parametrize(
        ("sentence", "reason"),
        [
            ("It is lower than in Leicestershire: {}.", "something else than the year before"),
            ("It was the lowest of all forces: {}.", "nothing to compare it with"),
            ("Lower were {} and {} and {}.", "more than two numbers"),
        ],
    )
    def test_what_cannot_be_judged_says_why(
        self, world: World, make_page: PageMaker, sentence: str, reason: str
    ) -> None:
        make_page(text(sentence.replace("{}", figure("july")).replace(":", "")), slug="other")
        (check,) = [c for c in impact_of(world.newer).other_claims if c.page.slug == "other"]
        assert check.outcome.value == "cannot be judged"
        assert reason in check.after.reason

    def test_two_places_are_compared_by_their_rates(
        self, world: World, make_page: PageMaker
    ) -> None:
        other = AreaFactory.create(code="X2", name="Otherton")
        for place in (world.area, other):
            populate(world.measure, place, 100_000)
        cell(world.measure, other, world.public, JULY, 1000)
        saved(world.measure, other, "other-july", JULY)
        words = f"With {figure('july', 'rate')} it is lower than {figure('other-july', 'rate')}."
        make_page(text(words), slug="other")
        (check,) = [c for c in impact_of(world.newer).stopping if c.page.slug == "other"]
        assert check.after.reason == "The first is higher than the second."


class TestLedger:
    """Every number that readers saw is written down, each once (P2)."""

    def test_points_of_charts_without_a_figure(self, world: World, make_page: PageMaker) -> None:
        release = newest()
        cell(world.measure, world.area, release, Period.month(2025, 3), 1100)
        publish(release)
        entries = Correction.objects.filter(figure=None)
        assert [(each.what, each.old_words, each.new_words) for each in entries] == [
            ("Offences, Exampleton, March 2025", "1,000", "1,100")
        ]
        assert [page.title for page in entries[0].pages.all()] == ["Offences here"]

    def test_a_form_that_only_a_page_uses(self, world: World, make_page: PageMaker) -> None:
        """A new population moves the rate in a sentence, not the count it is saved as."""
        populate(world.measure, world.area, 100_000)
        make_page(text(f"That is {figure('july', 'rate')}."), slug="rates")
        release = newest()
        base = world.measure.base
        assert base is not None
        cell(base, world.area, release, Period.point(JULY.start), 200_000)
        publish(release)
        (entry,) = Correction.objects.all()
        assert (entry.form, entry.old_words, entry.new_words) == (
            "rate",
            "8.0 for every 1,000 residents",
            "4.0 for every 1,000 residents",
        )

    def test_a_new_number_is_no_change(self, world: World) -> None:
        release = newest()
        cell(world.measure, world.area, release, Period.month(2026, 1), 5)
        assert publish(release) == []


def queries(call: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        call()
    return len(captured)


def test_ten_times_the_pages_and_figures_cost_no_more_queries(
    world: World, make_page: PageMaker
) -> None:
    few = queries(lambda: impact_of(world.newer))
    for number in range(10):
        saved(world.measure, world.area, f"july-{number}", JULY)
        make_page(
            headlines(f"july-{number}"),
            text(f"Offences fell in July 2025: {figure(f'july-{number}')}."),
            months("line_chart", "Offences were lowest in July", "offences", "X1"),
            slug=f"page-{number}",
        )
    assert queries(lambda: impact_of(world.newer)) == few
    assert few <= 32


def test_publishing_costs_no_more_for_many_figures(world: World) -> None:
    answer_all(world)
    with CaptureQueriesContext(connection) as captured:
        publish(world.newer)
    assert len(captured) <= 90
