"""What a reader can do with one chart or table: take its numbers, quote it, say it is wrong."""

from typing import Any

from django.http import HttpRequest

from partnership.evidence.page_content import Part


def links_of(request: HttpRequest | None, page: Any, part: Part) -> dict[str, Any]:
    """Return ``downloads`` for ``figure_frame.html``, ``quote`` and ``report_url``.

    Args:
        request: for the whole address; without it the path alone is quoted.
        page: the statistics page that holds the part.
        part: a chart or table with numbers.
    """
    path = page.get_url(request)
    address = f"{path}#{part.anchor}"
    files = f"{path}parts/{part.key}"
    whole = request.build_absolute_uri(address) if request else address
    return {
        "title": part.title,
        "downloads": [
            {"url": f"{files}.csv", "label": "Numbers as CSV"},
            {"url": f"{files}.xlsx", "label": "Numbers as a spreadsheet (XLSX)"},
        ],
        "quote": f"{part.quote} {whole}",
        "quote_id": f"{part.anchor}-quote",
        "report_url": f"{files}/report/",
    }
