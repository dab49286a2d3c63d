"""The queue's screens in the CMS, for the safeguarding lead alone.

The list and the case never hold a word of a text. Only the answer to a POST does, and it is kept
nowhere: the page may not be stored and the address shows nothing when it is asked again.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.accounts.models import User
from partnership.safeguarding import cases, cover
from partnership.safeguarding.forms import DecisionForm
from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.permissions import view_queue

NAME = "Safeguarding queue"
Params = ParamSpec("Params")
View = Callable[Concatenate[HttpRequest, Params], HttpResponse]


def for_leads(view: View[Params]) -> View[Params]:
    """Open a screen to safeguarding leads alone; nobody else learns what is there."""

    @wraps(view)
    def guarded(
        request: HttpRequest, /, *args: Params.args, **kwargs: Params.kwargs
    ) -> HttpResponse:
        view_queue.require(request.user)
        return view(request, *args, **kwargs)

    return guarded


def _header(title: str) -> dict[str, Any]:
    """Return what Wagtail's frame needs for its header; the queue itself when there is no title."""
    home = {"url": reverse("wagtailadmin_home"), "label": "Home"}
    here = {"url": reverse("safeguarding_queue"), "label": NAME}
    return {
        "header_title": title or NAME,
        "header_icon": "warning",
        "breadcrumbs_items": [home, here, *([{"url": "", "label": title}] if title else [])],
    }


@for_leads
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List what waits, the most urgent first: no word of any text (SG-13)."""
    now = timezone.now()
    closed = "closed" in request.GET
    items = cases.queue(now, closed=closed)
    return TemplateResponse(
        request,
        "safeguarding/queue/index.html",
        {
            "items": items,
            "closed": closed,
            "late": sum(item.is_late for item in items),
            "on_duty": cover.turn_today(),
            "missing": cover.missing(cover.needs()),
            **_header("Closed texts" if closed else ""),
        },
    )


def _case(request: HttpRequest, text: VisitorText, form: DecisionForm, **more: Any) -> HttpResponse:
    return TemplateResponse(
        request,
        "safeguarding/queue/case.html",
        {
            "item": cases.as_item(text, timezone.now()),
            "text": text,
            "form": form,
            "decisions": text.decisions.select_related("actor"),
            **_header(str(text)),
            **more,
        },
    )


@for_leads
@require_safe
def detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show a case: category, length, dates and decisions, with a button to open the words."""
    text = get_object_or_404(VisitorText.objects.defer("ciphertext"), pk=pk)
    return _case(request, text, DecisionForm(state=text.state))


@for_leads
@require_POST
def open_words(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Write the audit trail, then show the words as plain text (SE-10, SE-25)."""
    text = get_object_or_404(VisitorText, pk=pk)
    words = cases.open_text(text, cast(User, request.user))
    return _case(request, text, DecisionForm(state=text.state), words=words)


@for_leads
@require_http_methods(["POST"])
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Move a case on, or show what is missing."""
    text = get_object_or_404(VisitorText.objects.defer("ciphertext"), pk=pk)
    form = DecisionForm(request.POST, state=text.state)
    if not form.is_valid():
        return _case(request, text, form)
    try:
        cases.decide(
            text,
            cast(User, request.user),
            form.cleaned_data["after"],
            form.cleaned_data["reason"],
        )
    except cases.MoveRefusedError:
        messages.warning(request, "Somebody else has moved this case on. Look at it again.")
        return redirect("safeguarding_case", pk=pk)
    messages.success(request, "The case has moved on.")
    return redirect("safeguarding_queue")
