"""Claims that used to be left to a person's eye are judged by the data (P16, P23)."""

import json

import pytest

from partnership.evidence.demo_words import figure, months, text
from partnership.evidence.impact.standing import judged_claims
from partnership.evidence.models import Area, StatisticsPage
from partnership.evidence.rules.periods import Period
from tests.factories.evidence import AreaFactory, MeasureFactory, populate
from tests.partnership.evidence.impact.conftest import JULY, World, cell, saved

pytestmark = pytest.mark.django_db


@pytest.fixture
def neighbour(world: World) -> Area:
    """Otherton: 1,500 in every month of 2025, and a higher rate than Exampleton's."""
    other = AreaFactory.create(code="X2", name="Otherton")
    for month in range(1, 13):
        cell(world.measure, other, world.public, Period.month(2025, month), 1500)
    for place in (world.area, other):
        populate(world.measure, place, 100_000)
    return other


def verdict(*blocks: object) -> bool | None:
    """Judge the only claim of a page that is nowhere saved."""
    page = StatisticsPage(title="A page", body=json.dumps(blocks))
    (judged,) = judged_claims(page)
    return judged.check.after.holds


@pytest.mark.parametrize(
    ("finding", "holds"),
    [
        ("Otherton recorded more in every month", True),
        ("Exampleton recorded more in every month", False),
        ("Fewer offences were recorded in Exampleton than in Otherton", True),
        ("Fewer offences were recorded in Otherton than in Exampleton", False),
        ("More were recorded than elsewhere", None),
    ],
)
def test_two_places_of_one_chart(
    world: World, neighbour: Area, finding: str, holds: bool | None
) -> None:
    assert verdict(months("line_chart", finding, "offences", "X1", "X2")) is holds


@pytest.mark.parametrize(
    ("finding", "holds"),
    [
        ("Fewer were recorded in July than in January to March", False),
        ("Recorded offences are lower than in 2024", False),
        ("Recorded offences were lowest in summer", True),
        ("Recorded offences were lowest in winter", False),
        ("Recorded offences are at a record low", False),
        ("Recorded offences have been about the same since 2024", True),
        ("Recorded offences were the lowest since 2015", None),
    ],
)
def test_one_place_through_time(world: World, finding: str, holds: bool | None) -> None:
    chart = months("line_chart", finding, "offences", "X1")
    del chart["value"]["first_month"]
    assert verdict(chart) is holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Offences fell since 2024 to {}.", True),
        ("Offences rose since July 2024 to {}.", False),
        ("Offences fell since May 2024 to {}.", None),
        ("Offences fell since 2019 to {}.", None),
        ("Offences fell by 20% to {}.", True),
        ("Offences fell by 25% to {}.", False),
        ("It was the lowest since 2024 with {}.", True),
        ("It was the highest since 2024 with {}.", False),
        ("It was the lowest in ten years with {}.", None),
        ("It is lower than in Otherton with {}.", True),
        ("It is higher than in Otherton with {}.", False),
        ("It is lower than in most areas with {}.", True),
        ("Most cases were closed with {}.", None),
    ],
)
def test_sentences(world: World, neighbour: Area, sentence: str, holds: bool | None) -> None:
    said = sentence.replace("{}", figure("july"))
    judged = judged_claims(StatisticsPage(title="A page", body=json.dumps([text(said)])))
    verdicts = {each.check.after.holds for each in judged}
    assert (False if False in verdicts else None if None in verdicts else True) is holds


def test_a_share_is_judged_by_the_whole_it_is_a_part_of(world: World) -> None:
    part = MeasureFactory.create(slug="closed", name="Closed cases", whole=world.measure)
    cell(part, world.area, world.public, JULY, 600)
    saved(part, world.area, "closed-july", JULY)
    closed, whole = figure("closed-july"), figure("july")
    assert verdict(text(f"Three quarters of them, {closed}, were closed.")) is True
    assert verdict(text(f"Most of them were closed: {closed}.")) is True
    assert verdict(text(f"Half of them were closed: {closed} of {whole}.")) is False
    assert verdict(text(f"75% of them were closed: {closed} of {whole}.")) is True
