"""Finding a page. Works without script; the query is in the address and nowhere else."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from wagtail.models import Page

from partnership.search.highlight import Piece, pieces
from partnership.search.query import LONGEST_QUERY, cleaned, find

RESULTS_PER_PAGE = 10


@dataclass(frozen=True)
class Result:
    """One found page, ready for the template."""

    url: str
    kicker: str
    title: list[Piece]
    summary: list[Piece]


def _result(page: Page, words: str, request: HttpRequest) -> Result:
    return Result(
        url=page.get_url(request) or "",
        kicker=getattr(page, "card_kicker", ""),
        title=list(pieces(page.title, words)),
        summary=list(pieces(getattr(page, "summary", ""), words)),
    )


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the search box, and what was found when something was asked for."""
    words = cleaned(request.GET.get("q", ""))
    page_obj = Paginator(find(words), RESULTS_PER_PAGE).get_page(request.GET.get("page"))
    response = render(
        request,
        "search/search.html",
        {
            "words": words,
            "longest_query": LONGEST_QUERY,
            "page_obj": page_obj,
            "base_url": f"?{urlencode({'q': words})}&",
            "results": [_result(page, words, request) for page in page_obj],
        },
    )
    if words:
        # What somebody looked for is nobody else's business, the shared cache's neither.
        response.headers["Cache-Control"] = "no-store"
    return response
