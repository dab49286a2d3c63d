"""The claims of one page in the CMS: what its numbers say of each, and who answered for it."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET
from wagtail.admin.widgets import Button
from wagtail.models import Page

from partnership.evidence.admin.answering import editable_page
from partnership.evidence.impact.reading import parts_of
from partnership.evidence.impact.standing import judged_claims
from partnership.evidence.permissions import answer_claim


@require_GET
def page_claims(request: HttpRequest, pk: int) -> HttpResponse:
    """List every claim of the newest draft, judged by the numbers of today."""
    answer_claim.require(request.user)
    page = editable_page(request, pk)
    context = {
        "page": page,
        "claims": judged_claims(page),
        "page_title": "Claims",
        "header_icon": "figure",
    }
    return render(request, "evidence/admin/page_claims.html", context)


def claims_button(
    page: Page, user: Any, next_url: str | None = None, **kwargs: Any
) -> Iterator[Button]:
    """Lead from a page's menu to its claims, where the page is bound to data."""
    if page.pk and answer_claim(user) and parts_of(page.specific):
        url = reverse("evidence_page_claims", args=[page.pk])
        yield Button("Claims", url, icon_name="figure", priority=60)
