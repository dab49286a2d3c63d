"""The door itself: from a name to a figure in words, whatever the number of figures."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import QuerySet

from partnership.evidence.figures import guards
from partnership.evidence.figures.asking import cells_of_all, request_for, with_groups
from partnership.evidence.figures.cells import CellBook, fetch
from partnership.evidence.figures.forms import FORMS
from partnership.evidence.figures.history import History
from partnership.evidence.figures.parts import FigureRequest
from partnership.evidence.figures.rendered import RenderedFigure
from partnership.evidence.figures.vantage import NOW, Vantage
from partnership.evidence.models import Area, Figure, Measure
from partnership.evidence.rules.cells import RATE_FORMS, CellStatus, Form
from partnership.evidence.rules.refusals import Refused


def figure(slug_or_figure: str | Figure, *, form: Form | str | None = None) -> RenderedFigure:
    """Return one figure, in its own form or in the one asked for.

    Args:
        slug_or_figure: A saved ``Figure``, or its slug.
        form: any ``Form``: ``count``, ``rate``, ``change``, ``rank`` and so on.

    Returns:
        The figure with source, period, base, interval and caveats. When a rule forbids it
        (P6 to P23, E9), or when no such figure is saved, ``refused`` tells why; nothing is raised.
    """
    if isinstance(slug_or_figure, Figure):
        return render([request_for(slug_or_figure, form)])[0]
    return figures_by_slug([slug_or_figure], form=form)[slug_or_figure]


def figures_by_slug(
    slugs: Iterable[str], *, form: Form | str | None = None, seen: Vantage = NOW
) -> dict[str, RenderedFigure]:
    """Return many figures by slug, in at most five queries however many there are.

    Args:
        slugs: Of saved figures.
        form: Another form than each figure's own.
        seen: Another moment than now, or with a release that is not public yet.
    """
    asked = list(dict.fromkeys(slugs))
    saved = list(saved_figures(asked))
    answers = render([request_for(each, form) for each in saved], seen)
    found = dict(zip((each.slug for each in saved), answers, strict=True))
    return {slug: found.get(slug) or unknown(slug, form) for slug in asked}


def figures_as_of(slugs: Iterable[str], when: datetime) -> dict[str, RenderedFigure]:
    """Return many figures as readers saw them at a moment, in at most six queries (P2, N10).

    Each is what it was defined as then; caveats and rules are those of today.
    """
    asked = list(dict.fromkeys(slugs))
    then = [each.at(when) for each in History.of(list(saved_figures(asked)))]
    answers = render([request_for(each) for each in then], Vantage(when=when))
    found = {each.slug: each for each in answers}
    return {slug: found.get(slug) or unknown(slug, None) for slug in asked}


def saved_figures(slugs: Collection[str]) -> QuerySet[Figure]:
    """Return the saved figures with all that their rules ask for, in three queries."""
    if not slugs:
        return Figure.objects.none()
    return (
        Figure.objects.filter(slug__in=slugs)
        .select_related("measure__base", "measure__whole", "area")
        .prefetch_related("measure__caveats", "measure__breaks")
    )


def unknown(slug: str, form: Form | str | None) -> RenderedFigure:
    """Return the answer to a slug under which nothing is saved."""
    return RenderedFigure(
        slug=slug,
        form=Form(form or Form.COUNT),
        label="",
        status=CellStatus.MISSING,
        refused="There is no figure of this name.",
    )


def render(requests: Collection[FigureRequest], seen: Vantage = NOW) -> list[RenderedFigure]:
    """Return the figures in the order of the requests, from one fetch of all their cells."""
    asked = with_groups(requests)
    book = fetch(cells_of_all(asked), seen)
    return [render_one(request, book) for request in asked]


def caveats_for(
    measure: Measure, area: Area, form: Form, *, ranked: bool = False
) -> tuple[str, ...]:
    """Return the caveats that travel with such a number (N12).

    Args:
        measure: with its caveats.
        area: what it is about.
        form: how it is said.
        ranked: it stands in an order of places, as a rank always does (P16).
    """
    ranked = ranked or form is Form.RANK
    own = (
        each.text
        for each in measure.caveats.all()
        if (form in RATE_FORMS or not each.only_rates)
        and (ranked or not each.only_ranks)
        and each.only_level in {"", area.level}
    )
    return (*guards.said_beside(measure, area), *own)


def render_one(request: FigureRequest, book: CellBook) -> RenderedFigure:
    """Ask the rules, then the form; a refusal becomes the answer."""
    blank = RenderedFigure(
        slug=request.slug,
        form=request.form,
        label=request.label,
        period_words=request.period.words,
        area_words=request.area.name,
        measure_words=request.measure.name,
        series_words=request.measure.series,
        caveats=caveats_for(request.measure, request.area, request.form),
    )
    cell = book.find(request.measure, request.area, request.period)
    if cell is not None:
        blank = replace(blank, source=cell.source, status=cell.status)
    try:
        guards.public_area(request.measure, request.area)
        guards.area_exists(request.area, request.period)
        guards.applied_elsewhere(request.measure, request.area, held=cell is not None)
        parts = FORMS[request.form](request, book)
    except Refused as refusal:
        status = guards.status_after(refusal, cell.status if cell else CellStatus.MISSING)
        return replace(blank, refused=refusal.reason, sentence=refusal.reason, status=status)
    parts["caveats"] = (*parts.get("caveats", ()), *blank.caveats)
    return replace(blank, **parts)
