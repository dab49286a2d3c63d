"""The page of one figure: what it says, how to quote it, what it said before (N10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpRequest
from django.utils.timezone import localdate

from partnership.evidence.addresses import figure_json_path, figure_path, report_path
from partnership.evidence.figure_facts import facts, number_label
from partnership.evidence.figures import Form, RenderedFigure
from partnership.evidence.figures.door import saved_figures
from partnership.evidence.figures.history import History
from partnership.evidence.figures.parts import FigureRequest, upper_first
from partnership.evidence.figures.versions import PastCells, Version, past_of, questions_of_each
from partnership.evidence.models import Correction, Figure
from partnership.evidence.quotes import quote_figure
from partnership.evidence.rules.cells import FORM_LABELS


def form_asked(request: HttpRequest, saved: Figure) -> Form:
    """Return the form that the address asks for, or the figure's own.

    Raises:
        Http404: there is no such form.
    """
    try:
        return Form(request.GET.get("form") or saved.form)
    except ValueError as error:
        raise Http404("A figure has no such form.") from error


def saved_figure(slug: str) -> Figure:
    """Return the saved figure with all that its rules ask for.

    Raises:
        Http404: nothing is saved under this name.
    """
    return _known(slug)[0]


def _known(slug: str) -> tuple[Figure, bool, datetime | None]:
    """Return a saved figure, whether it was ever redefined, and when it was last corrected.

    Raises:
        Http404: nothing is saved under this name.
    """
    entries = Correction.objects.public().filter(figure=OuterRef("pk"))
    found = (
        saved_figures([slug])
        .annotate(redefined=History.exists())
        .annotate(corrected_at=Subquery(entries.values("published_at")[:1]))
        .first()
    )
    if found is None:
        raise Http404("There is no figure of this name.")
    return found, found.redefined, found.corrected_at


@dataclass(frozen=True)
class FigureView:
    """A figure in one form and version, with what surrounds it."""

    request: HttpRequest
    saved: Figure
    form: Form
    versions: tuple[Version, ...]
    version: Version | None
    past: PastCells
    now_asks: Sequence[FigureRequest]
    forms: Mapping[Form, RenderedFigure]
    corrected_at: datetime | None

    @property
    def figure(self) -> RenderedFigure:
        """What the figure said in this version."""
        return self.forms[self.form]

    @property
    def is_newest(self) -> bool:
        """Say whether no file that it rests on came out since."""
        return self.version is None or self.version == self.versions[0]

    @cached_property
    def newest(self) -> RenderedFigure:
        """What the figure says today."""
        return self.figure if self.is_newest else self.past.forms(self.now_asks)[self.form]

    @property
    def superseded(self) -> bool:
        """Say whether it says something else today."""
        return self.newest.sentence != self.figure.sentence

    @cached_property
    def corrections(self) -> list[Correction]:
        """The ledger's entries for this figure since this version, newest first."""
        if self.corrected_at is None or (self.version and self.corrected_at <= self.version.at):
            return []
        entries = Correction.objects.public().filter(figure=self.saved)
        return [each for each in entries if not self.version or each.published_at > self.version.at]

    @property
    def own_form(self) -> str:
        """The form for the address: nothing where it is the figure's own."""
        return "" if self.form == self.saved.form else self.form.value

    def whole(self, path: str) -> str:
        """Return the whole address of a path."""
        return self.request.build_absolute_uri(path)

    @property
    def permanent_url(self) -> str:
        """The whole address at which this version stays."""
        version = self.version.name if self.version else ""
        return self.whole(figure_path(self.saved.slug, self.own_form, version))

    @property
    def quote(self) -> str:
        """The sentence to copy, or nothing where there is no number."""
        if not self.figure.available or self.version is None:
            return ""
        return quote_figure(
            self.figure,
            site=settings.SITE_NAME,
            address=self.permanent_url,
            on=localdate(self.version.at),
        )


def view_of(request: HttpRequest, slug: str, version: str = "") -> FigureView:
    """Find a figure, in the form that the address asks for.

    Args:
        request: ``?form=`` names another form than the figure's own.
        slug: the figure's name.
        version: a moment; the newest when empty.

    Raises:
        Http404: there is no such figure, form or version.
    """
    saved, redefined, corrected_at = _known(slug)
    form = form_asked(request, saved)
    (history,) = History.of([saved]) if redefined else [History(saved, ())]
    eras = questions_of_each([*history.former(), saved])
    past = past_of([each for asks in eras for each in asks], redefined=history.moments)
    versions = tuple(past.versions)
    chosen = versions[0] if versions else None
    if version:
        chosen = next((each for each in versions if each.name == version), None)
        if chosen is None:
            raise Http404("There is no such version of this figure.")
    asks = eras[history.era_at(chosen.at)] if chosen else eras[-1]
    forms = past.forms(asks, chosen)
    return FigureView(request, saved, form, versions, chosen, past, eras[-1], forms, corrected_at)


def page_context(view: FigureView) -> dict[str, Any]:
    """Return what the template of a figure's page shows."""
    saved, figure = view.saved, view.figure
    return {
        "view": view,
        "figure": figure,
        "heading": figure.sentence if figure.available else saved.title,
        "number_label": number_label(figure),
        "now_says": f"It now says: {upper_first(view.newest.sentence)}",
        "facts": facts(figure),
        "others": _other_forms(view),
        "older": [
            {"at": each.at, "url": figure_path(saved.slug, view.own_form, each.name)}
            for each in view.versions
            if each != view.version
        ],
        "latest_url": figure_path(saved.slug, view.own_form),
        "json_url": figure_json_path(saved.slug, view.own_form),
        "report_url": report_path(saved.slug, view.own_form),
    }


def _other_forms(view: FigureView) -> list[dict[str, str]]:
    """Return the other ways in which the same number can be said, where rules allow them."""
    version = "" if view.is_newest or view.version is None else view.version.name
    return [
        {
            "label": FORM_LABELS[form],
            "words": figure.words,
            "url": figure_path(
                view.saved.slug, "" if form == view.saved.form else form.value, version
            ),
        }
        for form, figure in view.forms.items()
        if form is not view.form and figure.available
    ]
