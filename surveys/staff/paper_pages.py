"""What the screens for paper share."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from surveys.models import PaperBatch

TEMPLATES = "surveys/staff/paper"
SEE = require_http_methods(["GET", "HEAD", "POST"])


def batch_of(pk: UUID) -> PaperBatch:
    """Return a pile with its survey."""
    return get_object_or_404(PaperBatch.objects.select_related("version__survey"), pk=pk)


def paper_page(
    request: HttpRequest, name: str, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a screen for paper."""
    always = {"page_title": title, "header_icon": "clipboard-list"}
    return render(request, f"{TEMPLATES}/{name}.html", {**always, **context}, status=status)
