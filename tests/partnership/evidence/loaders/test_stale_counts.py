"""Years are counted with the months that are public when they go out (P15, P22)."""

import pytest

from partnership.evidence.catalogue.police import references_slug
from partnership.evidence.impact import impact_of
from partnership.evidence.loaders.police.loader import count_again, load_police_archive
from partnership.evidence.models import Observation, Release, ReleaseState
from partnership.evidence.publishing import publish
from partnership.evidence.stale_counts import StaleCount, is_stale
from tests.partnership.evidence.street_files import month_zip, street_row, year_zip

pytestmark = [pytest.mark.django_db, pytest.mark.system]
ROBBERY = references_slug("Robbery")


def year_2025() -> int:
    """Return the public number of robberies of the force in 2025."""
    cells = Observation.objects.current().filter(
        measure__slug=ROBBERY, area__code="E23000022", period_kind="calendar_year"
    )
    (cell,) = cells
    return int(cell.value or 0)


def month_of(month: int, robberies: int, first: int) -> Release:
    """Load a revised month of 2025."""
    name = f"2025-{month:02}"
    rows = [street_row(first + step, month=name) for step in range(robberies)]
    return load_police_archive(month_zip(rows, name), f"{name}.zip").release


@pytest.fixture
def two_revisions() -> tuple[Release, Release]:
    """A public year with a robbery a month, and two loaded revisions: March has 5, April 9."""
    publish(load_police_archive(year_zip({}), "year.zip").release)
    march, april = month_of(3, 5, 5000), month_of(4, 9, 6000)
    assert year_2025() == 12
    return march, april


def test_the_second_is_refused_until_its_years_are_counted_again(
    two_revisions: tuple[Release, Release],
) -> None:
    march, april = two_revisions
    publish(april)
    assert year_2025() == 20
    march.refresh_from_db()
    assert is_stale(march)
    with pytest.raises(StaleCount, match="April 2025"):
        publish(march)
    march.refresh_from_db()
    assert march.state is ReleaseState.LOADED
    count_again(march)
    assert not is_stale(march)
    changed = [(each.old, each.new) for each in impact_of(march).cells.changed]
    assert ("20", "24") in changed
    publish(march)
    assert year_2025() == 24


def test_the_other_order_is_refused_as_well(two_revisions: tuple[Release, Release]) -> None:
    march, april = two_revisions
    publish(march)
    assert year_2025() == 16
    with pytest.raises(StaleCount, match="March 2025"):
        publish(april)
    count_again(april)
    publish(april)
    assert year_2025() == 24


def test_nothing_is_stale_while_nothing_came_between(
    two_revisions: tuple[Release, Release],
) -> None:
    assert [is_stale(each) for each in two_revisions] == [False, False]
