"""From a saved figure to the question that the forms answer, and the cells the answer needs."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from partnership.evidence.figures.cells import Wanted
from partnership.evidence.figures.forms_counts import rolling_cells
from partnership.evidence.figures.forms_rank import GROUPS, group_cells
from partnership.evidence.figures.parts import FigureRequest
from partnership.evidence.models import Area, Figure
from partnership.evidence.rules.cells import WHOLE_FORMS, Form
from partnership.evidence.rules.comparing import earlier_period


def request_for(saved: Figure, form: Form | str | None = None) -> FigureRequest:
    """Return what a saved figure asks for."""
    form = Form(form or saved.form)
    start = saved.compare_start
    return FigureRequest(
        slug=saved.slug,
        label=saved.label or saved.title,
        measure=saved.measure,
        area=saved.area,
        period=saved.period,
        form=form,
        compared=earlier_period(saved.period, start) if form is Form.CHANGE and start else None,
    )


def with_groups(requests: Iterable[FigureRequest]) -> list[FigureRequest]:
    """Give each place asked for the areas it is one of: one query for all, none without any."""
    asked = list(requests)
    levels = {each.area.level for each in asked if each.form is Form.RANK} & GROUPS.keys()
    if not levels:
        return asked
    areas = list(Area.objects.filter(level__in=levels))
    return [
        replace(each, group=tuple(area for area in areas if area.level == each.area.level))
        if each.form is Form.RANK
        else each
        for each in asked
    ]


def cells_of(request: FigureRequest) -> Iterable[Wanted]:
    """List the cells that a form needs."""
    yield Wanted(request.measure, request.area, request.period)
    if request.form is Form.CHANGE:
        before = request.compared or request.period.year_before()
        yield Wanted(request.measure, request.area, before)
    if request.form in WHOLE_FORMS and request.measure.whole:
        yield Wanted(request.measure.whole, request.area, request.period)
    if request.form is Form.ROLLING:
        yield from rolling_cells(request)
    if request.form is Form.RANK:
        yield from group_cells(request)


def cells_of_all(requests: Collection[FigureRequest]) -> list[Wanted]:
    """List the cells that all the questions need."""
    return [cell for request in requests for cell in cells_of(request)]
