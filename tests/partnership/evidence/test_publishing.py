"""Publishing a release, its ledger, and the cache of pages."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from partnership.core.page_cache import content_version
from partnership.evidence.models import (
    Correction,
    CorrectionKind,
    Figure,
    Observation,
    Release,
    ReleaseState,
    status_at,
)
from partnership.evidence.publishing import publish
from tests.factories.evidence import (
    CorrectionFactory,
    DatasetFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    ReleaseFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def figure_with_100() -> Figure:
    made = FigureFactory.create(title="Offences, 2024")
    observe(made.measure, made.area, 2024, 100)
    return made


def newer(made: Figure, value: int) -> Release:
    """Return an unpublished release with another number for the figure."""
    release = ReleaseFactory.create(publish_at=None)
    observe(made.measure, made.area, 2024, value, release)
    return release


def test_each_changed_figure_gets_a_ledger_entry_p1_p2_g18(figure_with_100: Figure) -> None:
    release = newer(figure_with_100, 90)
    (entry,) = publish(release, reason="The publisher took out doubles.")
    assert (entry.old_words, entry.new_words) == ("100 offences", "90 offences")
    assert (entry.kind, entry.reason) == ("scheduled_revision", "The publisher took out doubles.")
    assert list(Correction.objects.public()) == [entry]
    assert release.state is ReleaseState.PUBLISHED


def test_an_error_of_ours_is_named_a_correction_p1(figure_with_100: Figure) -> None:
    (entry,) = publish(newer(figure_with_100, 90), kind=CorrectionKind.CORRECTION, reason="x")
    assert entry.get_kind_display() == "Unscheduled correction"


def test_a_new_number_is_not_a_correction() -> None:
    made = FigureFactory.create()
    assert publish(newer(made, 5)) == []


def test_the_same_number_is_not_a_correction(figure_with_100: Figure) -> None:
    assert publish(newer(figure_with_100, 100)) == []


def test_a_new_population_moves_the_rates_that_divide_by_it_g1() -> None:
    made = FigureFactory.create(form="rate")
    observe(made.measure, made.area, 2024, 100)
    populate(made.measure, made.area, 10_000)
    release = ReleaseFactory.create(publish_at=None)
    ObservationFactory.create(
        measure=made.measure.base,
        area=made.area,
        release=release,
        period_kind="point",
        period_start="2024-06-30",
        period_end="2024-06-30",
        value=20_000,
    )
    (entry,) = publish(release)
    assert entry.old_words == "10.0 for every 1,000 residents"
    assert entry.new_words == "5.0 for every 1,000 residents"


def test_a_new_whole_moves_the_shares_of_it() -> None:
    whole = MeasureFactory.create(noun_plural="crimes")
    made = FigureFactory.create(form="share", measure=MeasureFactory.create(whole=whole))
    observe(made.measure, made.area, 2024, 50)
    observe(whole, made.area, 2024, 100)
    release = ReleaseFactory.create(publish_at=None, edition="2025-01-01")
    observe(whole, made.area, 2024, 200, release)
    (entry,) = publish(release)
    assert (entry.old_words, entry.new_words) == ("50% of crimes", "25% of crimes")


def test_publishing_twice_changes_nothing(figure_with_100: Figure) -> None:
    release = newer(figure_with_100, 90)
    publish(release)
    moment = release.publish_at
    assert publish(release) == []
    assert Release.objects.get(pk=release.pk).publish_at == moment


def test_the_state_comes_from_the_dates_at_the_moment_itself() -> None:
    now = timezone.now()
    second = timedelta(seconds=1)
    release = ReleaseFactory.create(publish_at=now, withdrawn_at=now + second)
    assert status_at(release, now - second) is ReleaseState.SCHEDULED
    assert status_at(release, now) is ReleaseState.PUBLISHED
    assert status_at(release, now + second) is ReleaseState.WITHDRAWN
    release.publish_at = release.withdrawn_at = None
    assert status_at(release, now) is ReleaseState.LOADED


@pytest.mark.parametrize("offset", [-1, 0, 1, 2])
def test_the_query_and_the_rule_agree(offset: int) -> None:
    now = timezone.now()
    release = ReleaseFactory.create(publish_at=now, withdrawn_at=now + timedelta(seconds=1))
    moment = now + timedelta(seconds=offset)
    public = Release.objects.public(moment).exists()
    assert public == (status_at(release, moment) is ReleaseState.PUBLISHED)


def test_ledger_entries_appear_at_their_moment() -> None:
    CorrectionFactory.create(published_at=timezone.now() + timedelta(days=1))
    shown = CorrectionFactory.create()
    assert list(Correction.objects.public()) == [shown]


class TestDatabaseRules:
    """What the database itself refuses."""

    def test_a_cell_only_once_in_a_release(self, figure_with_100: Figure) -> None:
        release = Release.objects.get()
        with pytest.raises(IntegrityError), transaction.atomic():
            observe(figure_with_100.measure, figure_with_100.area, 2024, 1, release)

    @pytest.mark.parametrize(("status", "value"), [("suppressed", 3), ("final", None)])
    def test_a_value_that_does_not_fit_its_status(self, status: str, value: int | None) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            ObservationFactory.create(status=status, value=value)

    def test_the_same_file_only_once_a_data_set(self) -> None:
        dataset = DatasetFactory.create()
        ReleaseFactory.create(dataset=dataset, checksum="a" * 64)
        with pytest.raises(IntegrityError), transaction.atomic():
            ReleaseFactory.create(dataset=dataset, checksum="a" * 64)

    def test_a_correction_needs_a_reason_g18(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            CorrectionFactory.create(reason="")

    def test_a_release_takes_its_cells_with_it(self, figure_with_100: Figure) -> None:
        Release.objects.all().delete()
        assert not Observation.objects.exists()


def test_a_change_of_any_part_empties_the_page_cache(
    figure_with_100: Figure, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):
        figure_with_100.measure.save()
    assert content_version() > before
