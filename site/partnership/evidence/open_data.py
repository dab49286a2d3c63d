"""Published figures as JSON, for reading only; ``docs/open-data.md`` tells what it holds."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, JsonResponse

from partnership.evidence.addresses import figure_json_path, figure_path
from partnership.evidence.figure_pages import FigureView
from partnership.evidence.figures import RenderedFigure, Source, figures_by_slug
from partnership.evidence.models import Correction, Figure
from partnership.evidence.rules.cells import Number

LAYOUT = 1


def number(value: Number | None) -> int | float | None:
    """Return a number that JSON can hold; a Decimal with few places keeps its digits."""
    return value if value is None or isinstance(value, int) else _plain(value)


def _plain(value: Any) -> int | float:
    return int(value) if value == int(value) else float(value)


def source_as_data(source: Source | None) -> Mapping[str, Any] | None:
    """Return a source, or nothing where there is none."""
    if source is None or not source.words:
        return None
    return {
        "publisher": source.publisher,
        "dataset": source.dataset,
        "release": source.release,
        "published_on": source.published_on,
        "url": source.url,
        "licence": source.licence,
        "attribution": source.attribution,
    }


def figure_as_data(figure: RenderedFigure) -> dict[str, Any]:
    """Return what the door said, word for word (N8)."""
    interval = {
        "low": number(figure.low),
        "high": number(figure.high),
        "words": figure.interval_words,
    }
    return {
        "slug": figure.slug,
        "form": figure.form.value,
        "label": figure.label,
        "value": number(figure.value),
        "text": figure.value_text,
        "words": figure.words,
        "sentence": figure.sentence,
        "interval": interval if figure.interval_words else None,
        "base": figure.base_words,
        "period": figure.period_words,
        "area": figure.area_words,
        "measure": figure.measure_words,
        "series": figure.series_words,
        "status": figure.status.label_words,
        "caveats": list(figure.caveats),
        "refused": figure.refused,
        "source": source_as_data(figure.source),
        "base_source": source_as_data(figure.base_source),
    }


def view_as_data(view: FigureView) -> dict[str, Any]:
    """Return a figure with its version, its permanent address and what became of it."""
    saved = view.saved
    version = view.version
    return {
        "layout": LAYOUT,
        **figure_as_data(view.figure),
        "area_code": saved.area.code,
        "measure_slug": saved.measure.slug,
        "kind": saved.measure.kind,
        "version": version.name if version else None,
        "published_at": version.at if version else None,
        "permanent_url": view.permanent_url,
        "latest_url": view.whole(figure_path(saved.slug, view.own_form)),
        "superseded": view.superseded,
        "latest_words": view.newest.words,
        "corrections": [_entry(each) for each in view.corrections],
        "quote": view.quote,
    }


def _entry(entry: Correction) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "old": entry.old_words,
        "new": entry.new_words,
        "reason": entry.reason,
        "published_at": entry.published_at,
    }


def all_as_data(request: HttpRequest) -> dict[str, Any]:
    """Return every saved figure in its own form, with the address of its details."""
    titles = dict(Figure.objects.values_list("slug", "title"))
    rows = [
        {
            "slug": slug,
            "title": titles[slug],
            "form": figure.form.value,
            "words": figure.words,
            "refused": figure.refused,
            "url": request.build_absolute_uri(figure_path(slug)),
            "json": request.build_absolute_uri(figure_json_path(slug)),
        }
        for slug, figure in figures_by_slug(titles).items()
    ]
    return {"layout": LAYOUT, "figures": rows}


def open_json(data: Mapping[str, Any]) -> JsonResponse:
    """Return data that pages of any site may read: it is public and knows no visitor."""
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Access-Control-Allow-Origin"] = "*"
    return response
