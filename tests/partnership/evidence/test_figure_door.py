"""The figure door: what it says, what it refuses, and what it costs."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from partnership.evidence.figures import CellStatus, Form, figure, figures_by_slug
from partnership.evidence.models import AreaLevel, Caveat, ComparabilityBreak, Figure, Measure
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    ReleaseFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db


def saved(value: int = 100, people: int = 10_000, **measure: object) -> tuple[Figure, Measure]:
    """Return a saved figure of 2024 and its measure, with a cell and a base."""
    what = MeasureFactory.create(**measure)
    made = FigureFactory.create(measure=what)
    observe(what, made.area, 2024, value)
    populate(what, made.area, people)
    return made, what


def test_a_count_carries_everything_a_reader_needs() -> None:
    made, what = saved(25_997)
    answer = figure(made.slug)
    assert answer.available
    assert (answer.value, answer.value_text) == (25_997, "25,997")
    assert answer.words == "25,997 offences"
    assert answer.period_words == "2024"
    assert answer.area_words == made.area.name
    assert answer.source.words.endswith("example edition")
    assert answer.series_words == what.series
    assert answer.sentence == (
        f"25,997 example offences were recorded in {made.area.name} in 2024."
    )


def test_one_event_is_singular_p10() -> None:
    made, _ = saved(1)
    assert figure(made.slug).words == "1 offence"
    assert "1 example offence was recorded" in figure(made.slug).sentence


def test_zero_is_a_number_g15() -> None:
    made, _ = saved(0)
    assert figure(made.slug).words == "0 offences"


def test_a_rate_prints_its_base_and_interval_p14() -> None:
    made, _ = saved(100, 10_000)
    answer = figure(made.slug, form="rate")
    assert answer.words == "10.0 for every 1,000 residents"
    assert answer.base_words == "10,000 residents, example census"
    assert answer.interval_words == "95% interval 8.1 to 12.2"
    assert answer.base_source is not None


def test_the_interval_form_says_the_same_interval() -> None:
    made, _ = saved(100, 10_000)
    answer = figure(made.slug, form="interval")
    assert answer.words == "between 8.1 and 12.2 for every 1,000 residents"


def test_an_unsteady_rate_says_so_p12() -> None:
    made, _ = saved(19)
    assert "fewer than 20 events" in figure(made.slug, form="rate").caveats[0]


def test_change_names_both_numbers_and_both_years_p23_p16() -> None:
    made, what = saved(323)
    observe(what, made.area, 2023, 186)
    answer = figure(made.slug, form="change")
    assert answer.words == "74% more"
    assert answer.sentence == (
        f"Example offences in {made.area.name} rose by 74%, from 186 to 323, between 2023 and 2024."
    )


def test_share_of_the_whole() -> None:
    whole = MeasureFactory.create(noun_plural="things")
    made, _ = saved(44, whole=whole)
    observe(whole, made.area, 2024, 100)
    answer = figure(made.slug, form="share")
    assert answer.words == "44% of things"
    assert answer.interval_words == "95% interval 34.7% to 53.8%"


class TestRefusals:
    """The reasons for which a number is not given (N3)."""

    def test_a_figure_nobody_saved(self) -> None:
        answer = figure("no-such-figure")
        assert answer.refused == "There is no figure of this name."
        assert answer.value_text == "not available"

    def test_no_number_held(self) -> None:
        answer = figure(FigureFactory.create().slug)
        assert answer.refused == "No number for 2024 is held yet."
        assert answer.status is CellStatus.MISSING

    def test_part_of_a_year_p15_g3(self) -> None:
        made = FigureFactory.create()
        for month in range(1, 7):
            ObservationFactory.create(
                measure=made.measure,
                area=made.area,
                period_kind="month",
                period_start=date(2024, month, 1),
                period_end=date(2024, month + 1, 1) - timedelta(days=1),
            )
        assert figure(made.slug).refused == ("A figure for 2024 needs 12 months, and 6 are held.")

    @pytest.mark.parametrize(
        ("status", "words"),
        [
            ("suppressed", "not shown, to protect people"),
            ("missing", "not available"),
            ("not_applicable", "does not apply"),
        ],
    )
    def test_a_cell_without_a_number_is_not_zero_p13(self, status: str, words: str) -> None:
        made = FigureFactory.create()
        ObservationFactory.create(measure=made.measure, area=made.area, value=None, status=status)
        answer = figure(made.slug)
        assert answer.refused == f"The number for 2024 is {words}."
        assert answer.status == status

    def test_a_small_count_is_hidden_in_every_form_p13(self) -> None:
        made, _ = saved(4, minimum_count=5)
        for form in Form:
            answer = figure(made.slug, form=form)
            assert answer.refused
            assert "4" not in answer.sentence.replace("2024", "")
        assert figure(made.slug).status is CellStatus.SUPPRESSED

    def test_a_small_area_e9_p20(self) -> None:
        made, _ = saved()
        made.area.level = AreaLevel.LSOA
        made.area.save()
        assert figure(made.slug).refused == (
            "Numbers for places smaller than a council are not shown."
        )

    def test_a_council_before_it_existed_p21(self) -> None:
        made, _ = saved()
        made.area.valid_from = date(2024, 4, 1)
        made.area.save()
        assert "did not exist" in str(figure(made.slug).refused)

    def test_a_rate_without_residents_p14(self) -> None:
        made = FigureFactory.create(form="rate")
        observe(made.measure, made.area, 2024, 100)
        assert figure(made.slug).refused == f"No number of people is held for {made.area.name}."

    def test_a_rate_of_a_measure_without_a_base_p14(self) -> None:
        made = FigureFactory.create(form="rate", measure=MeasureFactory.create(base=None))
        observe(made.measure, made.area, 2024, 100)
        assert "no group of people" in str(figure(made.slug).refused)

    def test_a_rate_of_something_that_is_not_a_count(self) -> None:
        made, what = saved()
        what.observations.update(value="5.5")
        assert "Only counts" in str(figure(made.slug, form="rate").refused)

    def test_change_on_a_small_base_p23_f12(self) -> None:
        made, what = saved(56)
        observe(what, made.area, 2023, 18)
        assert "under 20" in str(figure(made.slug, form="change").refused)

    def test_change_without_the_year_before(self) -> None:
        made, _ = saved()
        assert figure(made.slug, form="change").refused == (
            "No number for 2023 is held, so there is nothing to compare."
        )

    def test_change_across_a_break_p6_p7(self) -> None:
        made, what = saved(11_302)
        observe(what, made.area, 2023, 7_394)
        ComparabilityBreak.objects.create(
            measure=what, on=date(2024, 4, 1), label="recording improved", explanation="x"
        )
        assert "recording improved, April 2024" in str(figure(made.slug, form="change").refused)

    def test_a_break_elsewhere_or_long_ago_does_not_matter(self) -> None:
        made, what = saved(323)
        observe(what, made.area, 2023, 186)
        ComparabilityBreak.objects.create(measure=what, on=date(2014, 4, 1), label="a")
        ComparabilityBreak.objects.create(
            measure=what, area=AreaFactory.create(), on=date(2024, 4, 1), label="b"
        )
        assert figure(made.slug, form="change").available

    def test_a_share_of_another_series_p9(self) -> None:
        made, _ = saved(whole=MeasureFactory.create(series="Another series"))
        assert "different series" in str(figure(made.slug, form="share").refused)

    def test_a_share_of_nothing(self) -> None:
        made, _ = saved()
        assert "not a part" in str(figure(made.slug, form="share").refused)


class TestCaveats:
    """What a reader must know hangs on the measure."""

    def test_they_travel_with_the_measure_n12(self) -> None:
        made, what = saved()
        always = Caveat.objects.create(slug="a", text="Always.")
        rates = Caveat.objects.create(slug="b", text="Only rates.", only_rates=True)
        forces = Caveat.objects.create(slug="c", text="Forces.", only_level=AreaLevel.FORCE)
        ranks = Caveat.objects.create(slug="d", text="Only ranks.", only_ranks=True)
        what.caveats.set([always, rates, forces, ranks])
        assert figure(made.slug).caveats == ("Always.",)
        assert figure(made.slug, form="rate").caveats == ("Always.", "Only rates.")
        assert figure(made.slug, form="rank").caveats == ("Always.", "Only rates.", "Only ranks.")


class TestReleases:
    """Which of several releases holds."""

    def test_an_unpublished_release_is_not_seen(self) -> None:
        made = FigureFactory.create()
        observe(made.measure, made.area, 2024, 5, ReleaseFactory.create(publish_at=None))
        assert figure(made.slug).refused

    def test_a_scheduled_release_appears_at_its_moment_p4(self) -> None:
        made = FigureFactory.create()
        soon = timezone.now() + timedelta(hours=1)
        release = ReleaseFactory.create(publish_at=soon)
        observe(made.measure, made.area, 2024, 5, release)
        assert figure(made.slug).refused
        release.publish_at = timezone.now()
        release.save()
        assert figure(made.slug).available

    def test_the_later_edition_wins_and_of_equals_the_later_load_p22(self) -> None:
        made = FigureFactory.create()
        for value, edition in ((1, 2024), (2, 2025), (3, 2025), (4, 2023)):
            release = ReleaseFactory.create(edition=date(edition, 12, 31))
            observe(made.measure, made.area, 2024, value, release)
        assert figure(made.slug).value == 3

    def test_a_withdrawn_release_gives_way_to_the_one_before(self) -> None:
        made = FigureFactory.create()
        observe(made.measure, made.area, 2024, 1, ReleaseFactory.create(edition=date(2024, 1, 1)))
        withdrawn = ReleaseFactory.create(
            edition=date(2025, 1, 1), withdrawn_at=datetime(2024, 6, 1, tzinfo=UTC)
        )
        observe(made.measure, made.area, 2024, 2, withdrawn)
        assert figure(made.slug).value == 1

    def test_the_base_is_the_nearest_population_before_the_end(self) -> None:
        made, what = saved(100, 10_000)
        populate(what, made.area, 12_000, date(2024, 6, 30))
        populate(what, made.area, 99_999, date(2025, 6, 30))
        assert figure(made.slug, form="rate").base_words.startswith("12,000")


class TestCost:
    """Queries, whatever the number of figures."""

    def test_forty_figures_cost_as_little_as_one(
        self, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        slugs = [saved(100 + number)[0].slug for number in range(40)]
        for form in (None, "rate", "change", "share"):
            with django_assert_max_num_queries(5):
                assert len(figures_by_slug(slugs, form=form)) == 40

    def test_no_figures_cost_nothing(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            assert figures_by_slug([]) == {}

    def test_unknown_slugs_are_answered_too(self) -> None:
        made, _ = saved()
        answers = figures_by_slug([made.slug, "nobody", made.slug])
        assert list(answers) == [made.slug, "nobody"]
        assert answers["nobody"].refused
