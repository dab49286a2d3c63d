"""Pages of the gallery."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from partnership.core.form_parts import form_errors
from partnership.core.gallery import forms, samples
from partnership.core.icons import PATHS
from partnership.core.illustration import PATTERNS, SCENES

PROBLEMS = ("400", "403", "403_csrf", "404", "500")


def components(request: HttpRequest) -> HttpResponse:
    """Show every component in every state, in sections that have ids."""
    wrong = forms.every_field(wrong=True)
    pages = Paginator(range(200), 10)
    context: dict[str, Any] = {
        "cards": samples.CARDS,
        "two_cards": samples.CARDS[:2],
        "table": samples.TABLE,
        "wide_table": samples.WIDE_TABLE,
        "rows": samples.ROWS,
        "steps": samples.STEPS,
        "downloads": samples.DOWNLOADS,
        "caveats": samples.CAVEATS,
        "crumbs": samples.CRUMBS,
        "form": forms.every_field(wrong=False),
        "wrong": wrong,
        "errors": form_errors(wrong),
        "first_page": pages.page(1),
        "middle_page": pages.page(9),
        "icons": list(PATHS),
        "tags": ["open", "coming", "closed", "example", "neutral"],
        "notices": ["info", "success", "warning", "example"],
        "buttons": ["primary", "secondary", "sun", "quiet", "warning"],
    }
    return render(request, "gallery/components.html", context)


def pictures(request: HttpRequest) -> HttpResponse:
    """Show every scene and pattern from three seeds, and the wide ones."""
    context = {"scenes": [*SCENES, *PATTERNS], "wide": list(SCENES), "seeds": ["oak", "elm", "ash"]}
    return render(request, "gallery/pictures.html", context)


def question(request: HttpRequest, name: str) -> HttpResponse:
    """Show one question alone on a page, with ``?error`` as it looks after a mistake."""
    if name not in forms.QUESTIONS:
        raise Http404
    form = forms.one_question(name, wrong="error" in request.GET)
    context = {"form": form, "errors": form_errors(form), "hide_navigation": True}
    return render(request, "gallery/question.html", context)


def check_answers(request: HttpRequest) -> HttpResponse:
    """Show the page before sending."""
    context = {"rows": samples.ROWS, "hide_navigation": True}
    return render(request, "gallery/check_answers.html", context)


def confirmation(request: HttpRequest) -> HttpResponse:
    """Show the page after sending."""
    return render(request, "gallery/confirmation.html", {"steps": samples.STEPS})


def problem(request: HttpRequest, name: str) -> HttpResponse:
    """Show an error page without the error."""
    if name not in PROBLEMS:
        raise Http404
    return render(request, f"{name}.html")
