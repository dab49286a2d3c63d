"""Where numbers are used: figures, pages and charts, each with what it says before and after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from partnership.evidence.figures import MeasureSeries, RenderedFigure
from partnership.evidence.models import Figure, Measure, Release

if TYPE_CHECKING:
    from partnership.evidence.impact.pictures import Picture

INDEX_MAY_LAG = timedelta(days=1)
NONE = "none"
ABSENT = "not available"  # as the figure door says it


@dataclass(frozen=True, slots=True)
class FigureMove:
    """A saved figure in one form, old beside new; an empty form is its own."""

    figure: Figure
    form: str
    old: RenderedFigure
    new: RenderedFigure

    @property
    def moves(self) -> bool:
        """Say whether its words change."""
        return self.old.words != self.new.words

    @property
    def corrects(self) -> bool:
        """Say whether readers who saw a number would now see another (G18)."""
        return self.old.available and self.moves


@dataclass(frozen=True, slots=True)
class ChartMove:
    """A chart or table whose points change, each as (place and time, old, new)."""

    title: str
    measure: str
    points: tuple[tuple[str, str, str], ...]

    @property
    def corrected(self) -> list[tuple[str, str, str]]:
        """The points that readers saw and that are another number now."""
        return [each for each in self.points if each[1] not in {NONE, ABSENT}]


@dataclass(frozen=True, slots=True)
class PageMove:
    """A page on which something moves; ``pictures`` holds its charts, block by block."""

    page: Page
    sentences: tuple[tuple[str, str], ...] = ()
    headlines: tuple[FigureMove, ...] = ()
    charts: tuple[ChartMove, ...] = ()
    pictures: tuple["Picture", ...] = ()

    @property
    def kind(self) -> str:
        """What sort of page it is."""
        return str(self.page.get_verbose_name())

    @property
    def edit_url(self) -> str:
        """Where to edit it."""
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def moves(self) -> bool:
        """Say whether anything on it changes."""
        return bool(self.sentences or self.headlines or self.charts)


def affected_measures(release: Release) -> dict[int, str]:
    """Return the measures of a release, and those whose rates or shares rest on them, by id."""
    return resting_on(release.observations.values("measure"))


def resting_on(measures: Any) -> dict[int, str]:
    """Return some measures and those whose rates or shares rest on them, by key.

    Args:
        measures: Keys, or a query for them.
    """
    found = Measure.objects.filter(
        Q(pk__in=measures) | Q(base__in=measures) | Q(whole__in=measures)
    )
    return dict(found.values_list("pk", "slug"))


def affected_figures(measures: Iterable[int]) -> dict[str, Figure]:
    """Return the saved figures of some measures, by slug."""
    found = Figure.objects.filter(measure__in=measures).select_related("measure", "area")
    return {each.slug: each for each in found}


def pages_using(figures: Iterable[Figure], measures: Iterable[int]) -> list[Page]:
    """Return the public pages that may cite a figure or draw a measure, by the reference index.

    The index is kept by a background task, so pages published lately are looked at as well.
    """
    used = _to(Figure, (str(each.pk) for each in figures)) | _to(Measure, map(str, measures))
    page_type = ContentType.objects.get_for_model(Page)
    ids = ReferenceIndex.objects.filter(used, base_content_type=page_type)
    listed = Q(pk__in=[int(each) for each in ids.values_list("object_id", flat=True).distinct()])
    lately = Q(last_published_at__gte=timezone.now() - INDEX_MAY_LAG)
    return list(Page.objects.live().filter(listed | lately).order_by("path").specific())


def _to(model: type[Model], ids: Iterable[str]) -> Q:
    return Q(to_content_type=ContentType.objects.get_for_model(model), to_object_id__in=list(ids))


def chart_move(title: str, old: MeasureSeries, new: MeasureSeries) -> ChartMove:
    """Compare the points of a series."""
    before, after = _points(old), _points(new)
    names = list(dict.fromkeys([*before, *after]))
    return ChartMove(
        title,
        old.request.measure,
        tuple(
            (name, before.get(name, NONE), after.get(name, NONE))
            for name in names
            if before.get(name) != after.get(name)
        ),
    )


def _points(series: MeasureSeries) -> dict[str, str]:
    return {f"{each.area_words}, {each.period_words}": each.value_text for each in series.points}
