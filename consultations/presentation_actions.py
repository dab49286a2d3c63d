"""What a public page says about an action, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.models import Page

from consultations.rules.actions import ROW, STAGE_WORDS, Stage, is_late
from consultations.rules.dates import short_day
from partnership.core.public import live_and_public

if TYPE_CHECKING:
    from consultations.models import ActionPage

KINDS = {Stage.DELIVERED: "open", Stage.EVALUATED: "open", Stage.NOT_DOING: "closed"}


def due_in_words(action: ActionPage, today: date) -> str:
    """Return by when, and that it is late when it is."""
    if action.due_on is None or action.stage == Stage.NOT_DOING:
        return ""
    if is_late(action, today):
        return f"This is late. It was due by {short_day(action.due_on)}"
    return f"Due by {short_day(action.due_on)}"


def action_card_words(action: ActionPage, today: date) -> dict[str, str]:
    """Return tag, kicker and date for the card of an action."""
    stage = Stage(action.stage)
    parts = (
        action.responsible_body.name if action.responsible_body else "",
        due_in_words(action, today),
    )
    return {
        "tag_label": "Late" if is_late(action, today) else STAGE_WORDS[stage],
        "tag_kind": KINDS.get(stage, "coming"),
        "kicker": "Example action" if action.is_demonstration else "",
        "meta": ". ".join(part for part in parts if part),
    }


def action_context(action: ActionPage, request: HttpRequest, today: date) -> dict[str, Any]:
    """Return the stage, the facts and where people said it."""
    stage = Stage(action.stage)
    rows = [
        ("Who does it", action.responsible_body.name if action.responsible_body else ""),
        ("By when", short_day(action.due_on) if action.due_on else ""),
        ("Which of our five Cs", action.get_five_c_display() if action.five_c else ""),
    ]
    return {
        "stage_label": STAGE_WORDS[stage],
        "stage_kind": KINDS.get(stage, "coming"),
        "late": due_in_words(action, today) if is_late(action, today) else "",
        "facts": [{"key": key, "value": value} for key, value in rows if value],
        "steps": _steps(stage),
        "asked_in": _consultation_link(action, request),
    }


def _steps(stage: Stage) -> list[dict[str, str]]:
    if stage is Stage.NOT_DOING:
        return []
    here = ROW.index(stage)
    finished = here >= ROW.index(Stage.DELIVERED)
    return [
        {"title": STAGE_WORDS[one], "state": _state(n, here, finished)} for n, one in enumerate(ROW)
    ]


def _state(place: int, here: int, finished: bool) -> str:
    if place < here or (place == here and finished):
        return "done"
    return "current" if place == here else "coming"


def _consultation_link(action: ActionPage, request: HttpRequest) -> dict[str, str] | None:
    """Return title and address of the consultation, when the public may see it."""
    if action.consultation_id is None:
        return None
    page = live_and_public(Page.objects.filter(pk=action.consultation_id)).first()
    return {"title": page.title, "url": page.get_url(request)} if page else None


def first_reply_due(today: date) -> dict[str, Any] | None:
    """Return the consultation whose reply is due first, and the day, in words."""
    from consultations.models import ConsultationPage

    waiting = live_and_public(ConsultationPage.objects.all()).filter(
        replied_on__isnull=True, reply_by__isnull=False, is_withdrawn=False
    )
    first = waiting.order_by("reply_by").first()
    if first is None or first.reply_by is None:
        return None
    return {
        "title": first.title,
        "page": first,
        "day": short_day(first.reply_by),
        "late": today > first.reply_by,
    }
