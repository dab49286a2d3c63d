"""Ratio, rank, rolling twelve months and comparisons with other years than the last."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from pytest_django import DjangoAssertNumQueries

from partnership.evidence.figures import CellStatus, Form, figure, figures_by_slug
from partnership.evidence.models import (
    Area,
    AreaLevel,
    ComparabilityBreak,
    Figure,
    Measure,
    Observation,
)
from partnership.evidence.rules.cells import FORM_LABELS
from partnership.evidence.rules.periods import Period, PeriodKind
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db
FORCES = Path(__file__).parent / "data" / "policeuk_2025_forces_comparison.csv"


def test_every_form_has_a_name_in_the_picker() -> None:
    assert FORM_LABELS.keys() == set(Form)
    assert {value for value, _ in Figure._meta.get_field("form").choices or ()} == set(Form)


class TestRatio:
    """A share in plain words."""

    def part(self, part: int, whole: int, **more: object) -> Figure:
        total = MeasureFactory.create(noun_plural="all offences")
        made = FigureFactory.create(measure=MeasureFactory.create(whole=total, **more))
        observe(made.measure, made.area, 2024, part)
        observe(total, made.area, 2024, whole)
        return made

    def test_one_in_twenty(self) -> None:
        answer = figure(self.part(50, 1000).slug, form="ratio")
        assert answer.words == "1 in 20 of all offences"
        assert answer.sentence.startswith("Example offences were 1 in 20 of all offences in ")
        assert answer.interval_words == "95% interval 3.8% to 6.5%"
        assert answer.base_words == "1,000 offences"

    @pytest.mark.parametrize(
        ("part", "whole", "why"),
        [
            (5, 19, "fewer than 20"),
            (0, 100, "None or all"),
            (40, 100, "close enough"),
            (101, 100, "larger than the whole"),
        ],
    )
    def test_it_is_refused_where_it_would_mislead(self, part: int, whole: int, why: str) -> None:
        assert why in str(figure(self.part(part, whole).slug, form="ratio").refused)

    def test_a_share_does_not_give_away_the_small_rest_p13(self) -> None:
        made = self.part(97, 100, minimum_count=5)
        for form in (Form.SHARE, Form.RATIO):
            answer = figure(made.slug, form=form)
            assert answer.status is CellStatus.SUPPRESSED
            assert "97" not in answer.sentence


def months(measure: Measure, area: Area, values: list[int], first: date, **more: object) -> None:
    """Save a cell for each month from ``first``."""
    period = Period.starting(PeriodKind.MONTH, first)
    for value in values:
        ObservationFactory.create(
            measure=measure,
            area=area,
            period_kind="month",
            period_start=period.start,
            period_end=period.end,
            value=value,
            **more,
        )
        period = period.following()


class TestRolling:
    """Twelve months up to the end of the period (P15)."""

    def made(self, held: int, **more: object) -> Figure:
        month = Period.month(2024, 3)
        made = FigureFactory.create(
            period_kind="month", period_start=month.start, period_end=month.end, form="rolling"
        )
        months(made.measure, made.area, list(range(1, held + 1)), date(2023, 4, 1), **more)
        return made

    def test_twelve_months_are_added_up(self) -> None:
        answer = figure(self.made(12).slug)
        assert answer.value == 78
        assert answer.period_words == "year ending March 2024"
        assert answer.sentence.endswith("in the year ending March 2024.")
        assert answer.interval_words == "95% interval 62 to 97"
        assert answer.caveats == ("Added up from twelve single months.",)

    def test_eleven_are_not_a_year_g3(self) -> None:
        assert figure(self.made(11).slug).refused == (
            "A figure for year ending March 2024 needs 12 months, and 11 are held."
        )

    def test_one_provisional_month_makes_the_sum_provisional(self) -> None:
        made = self.made(12)
        Observation.objects.filter(period_start=date(2023, 6, 1)).update(status="provisional")
        assert figure(made.slug).status is CellStatus.PROVISIONAL

    def test_one_hidden_month_hides_the_sum_p13(self) -> None:
        made = self.made(12)
        made.measure.minimum_count = 5
        made.measure.save()
        assert figure(made.slug).status is CellStatus.SUPPRESSED

    def test_a_year_that_is_held_as_one_number_wins(self) -> None:
        made = self.made(12)
        year = Period.year_ending(2024, 3)
        ObservationFactory.create(
            measure=made.measure,
            area=made.area,
            period_kind="year_ending",
            period_start=year.start,
            period_end=year.end,
            value=75,
        )
        answer = figure(made.slug)
        assert (answer.value, answer.caveats) == (75, ())

    def test_a_break_inside_is_refused_p6(self) -> None:
        made = self.made(12)
        ComparabilityBreak.objects.create(
            measure=made.measure, on=date(2023, 9, 1), label="new rules"
        )
        assert "new rules" in str(figure(made.slug).refused)

    def test_a_single_day_has_no_twelve_months(self) -> None:
        day = date(2021, 3, 21)
        made = FigureFactory.create(period_kind="point", period_start=day, period_end=day)
        assert "single day" in str(figure(made.slug, form="rolling").refused)


class TestComparedYear:
    """A change from another year than the one before (P16)."""

    def test_another_year_may_be_named(self) -> None:
        made = FigureFactory.create(form="change", compare_start=date(2019, 1, 1))
        observe(made.measure, made.area, 2024, 150)
        observe(made.measure, made.area, 2023, 10)
        observe(made.measure, made.area, 2019, 100)
        answer = figure(made.slug)
        assert "rose by 50%, from 100 to 150, between 2019 and 2024" in answer.sentence
        assert answer.interval_words == "95% interval 17% more to 93% more"

    @pytest.mark.parametrize("start", [date(2024, 1, 1), date(2025, 1, 1), date(2023, 2, 1)])
    def test_only_the_same_time_of_an_earlier_year(self, start: date) -> None:
        made = FigureFactory.create(form="change")
        made.compare_start = start
        with pytest.raises(ValidationError, match="compare"):
            made.full_clean()


def forces(crime: str, **measure: object) -> Measure:
    """Save the real comparison of 36 forces for one kind of crime (data.police.uk, OGL v3)."""
    made = MeasureFactory.create(noun_plural=crime.lower(), **measure)
    with FORCES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["crime_type"] == crime:
                name = row["force"].replace("-", " ").title()
                area = Area.objects.filter(name=name).first() or AreaFactory.create(
                    name=name, level=AreaLevel.FORCE
                )
                observe(made, area, 2024, int(row["distinct_crime_ids"]))
                populate(made, area, int(row["resident_population_census_2021"]))
    return made


def place_of(measure: Measure, area: str = "Northamptonshire") -> Figure:
    """Save the place of one force."""
    return FigureFactory.create(measure=measure, area=Area.objects.get(name=area), form="rank")


class TestRank:
    """A place in the whole group, good news and bad (P16, DF3)."""

    @pytest.mark.parametrize(
        ("crime", "place", "words"),
        [
            ("Violence and sexual offences", 14, "14th lowest of 36 police force areas"),
            ("Robbery", 32, "joint 4th highest of 36 police force areas"),
            ("Possession of weapons", 33, "4th highest of 36 police force areas"),
        ],
    )
    def test_northamptonshire_among_36_forces(self, crime: str, place: int, words: str) -> None:
        answer = figure(place_of(forces(crime, rate_decimals=2)).slug)
        assert (answer.value, answer.words) == (place, words)
        assert f"of {crime.lower()} of 36 police force areas in 2024" in answer.sentence
        assert f"Counted from the lowest rate, it is {place}" in answer.caveats[0]
        assert answer.base_words.startswith("785,241 residents")

    def test_ties_and_chance_are_said(self) -> None:
        measure = MeasureFactory.create()
        for number, count in enumerate((1000, 1000, 1500, 1520, 3000, 4000)):
            area = AreaFactory.create(name=f"Force {number}", level=AreaLevel.FORCE)
            observe(measure, area, 2024, count)
            populate(measure, area, 100_000)
        first = figure(place_of(measure, "Force 0").slug)
        assert first.words == "joint lowest of 6 police force areas"
        assert "1 other has the same rate." in first.caveats
        third = figure(place_of(measure, "Force 2").slug)
        assert third.words == "3rd lowest of 6 police force areas"
        assert any("1 other is so close that chance alone" in text for text in third.caveats)
        assert figure(place_of(measure, "Force 5").slug).words.startswith("highest of 6")

    def test_forces_without_a_number_are_named(self) -> None:
        measure = forces("Robbery")
        AreaFactory.create(name="Metropolitan", level=AreaLevel.FORCE)
        answer = figure(place_of(measure).slug)
        assert "of 36 police force areas" in answer.words
        assert "Not compared, because no number is held: Metropolitan." in answer.caveats

    def test_two_councils_are_no_group(self) -> None:
        made = FigureFactory.create(form="rank")
        for area in (made.area, AreaFactory.create()):
            observe(made.measure, area, 2024, 100)
            populate(made.measure, area, 10_000)
        assert "Only 2 can be compared" in str(figure(made.slug).refused)

    def test_towns_are_not_put_in_an_order_e9(self) -> None:
        measure = MeasureFactory.create(smallest_level=AreaLevel.FORMER_DISTRICT)
        area = AreaFactory.create(level=AreaLevel.FORMER_DISTRICT)
        made = FigureFactory.create(measure=measure, area=area, form="rank")
        observe(measure, area, 2024, 100)
        assert "not put in an order" in str(figure(made.slug).refused)

    def test_a_place_without_a_base_is_refused_g11(self) -> None:
        made = FigureFactory.create(measure=MeasureFactory.create(base=None), form="rank")
        observe(made.measure, made.area, 2024, 100)
        assert "no group of people" in str(figure(made.slug).refused)

    def test_a_place_on_few_events_is_refused_p12(self) -> None:
        made = FigureFactory.create(form="rank")
        observe(made.measure, made.area, 2024, 19)
        populate(made.measure, made.area, 10_000)
        assert "by chance" in str(figure(made.slug).refused)

    def test_a_group_that_is_mostly_missing_is_no_group(self) -> None:
        measure = forces("Robbery")
        for number in range(40):
            AreaFactory.create(name=f"Missing {number}", level=AreaLevel.FORCE)
        assert "too few to give a place" in str(figure(place_of(measure).slug).refused)

    def test_places_cost_no_more_for_many(
        self, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        measure = forces("Robbery")
        slugs = [place_of(measure, area.name).slug for area in Area.objects.all()[:12]]
        # Figures, caveats, breaks, areas of the group, cells.
        with django_assert_num_queries(5):
            figures_by_slug(slugs[:1])
        with django_assert_num_queries(5):
            assert all(each.available for each in figures_by_slug(slugs).values())
