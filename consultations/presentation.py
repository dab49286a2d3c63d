"""What a public page says about a consultation, in words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from consultations.rules.dates import day_in_words, last_day, short_day, until_in_words
from consultations.rules.replies import Reply, reply_at
from consultations.rules.status import Status, in_london, status_at
from partnership.core.public import live_and_public
from surveys.models import SurveyPage
from surveys.rules.status import Status as SurveyStatus

if TYPE_CHECKING:
    from consultations.models import ConsultationPage

TAGS = {
    Status.SCHEDULED: ("Coming soon", "coming"),
    Status.OPEN: ("Open", "open"),
    Status.PAUSED: ("Paused", "neutral"),
    Status.CLOSED: ("Closed", "closed"),
    Status.WITHDRAWN: ("Withdrawn", "closed"),
}


def when_in_words(item: ConsultationPage, status: Status) -> str:
    """Return the one date that matters now, in words."""
    if status is Status.SCHEDULED and item.opens_at:
        return f"Opens on {day_in_words(in_london(item.opens_at).date())}"
    if status in {Status.OPEN, Status.PAUSED} and item.closes_at:
        return f"Open until {until_in_words(item.closes_at)}"
    if status is Status.CLOSED and item.closes_at:
        return f"Closed at {until_in_words(item.closes_at)}"
    return ""


def reply_in_words(item: ConsultationPage, now: datetime) -> str:
    """Return how our promise stands; late says so itself (CP-3)."""
    state = reply_at(item, in_london(now).date())
    if state is Reply.GIVEN and item.replied_on:
        return f"We replied on {short_day(item.replied_on)}"
    if not item.reply_by:
        return ""
    if state is Reply.LATE:
        return f"Our reply is late. We promised it by {short_day(item.reply_by)}"
    return f"Our reply comes by {short_day(item.reply_by)}"


def card_words(item: ConsultationPage, now: datetime) -> dict[str, str]:
    """Return tag, kicker and dates for the card of a consultation."""
    status = status_at(item, now)
    label, kind = TAGS[status]
    when = when_in_words(item, status)
    reply = reply_in_words(item, now) if status is Status.CLOSED else ""
    return {
        "tag_label": label,
        "tag_kind": kind,
        "kicker": "Example consultation" if item.is_demonstration else "Consultation",
        "meta": ". ".join(words for words in (when, reply) if words),
    }


def public_context(item: ConsultationPage, request: HttpRequest, now: datetime) -> dict[str, Any]:
    """Return everything that the page of a consultation shows beside its own fields."""
    status = status_at(item, now)
    label, kind = TAGS[status]
    return {
        "status": status.value,
        "status_label": label,
        "status_kind": kind,
        "when": when_in_words(item, status),
        "surveys": _surveys_to_answer(item, request) if status is Status.OPEN else [],
        "documents": [link.document for link in _documents(item)],
        "facts": facts(item),
        "steps": steps(item, status, now),
        "reply_state": reply_at(item, in_london(now).date()).value,
        "reply_words": reply_in_words(item, now),
    }


def _surveys_to_answer(item: ConsultationPage, request: HttpRequest) -> list[dict[str, str]]:
    """Return address and label of each survey that people can answer now."""
    links = item.survey_links.all()
    wanted = [link.survey_id for link in links]
    found = live_and_public(SurveyPage.objects.all()).in_bulk(wanted)
    open_now = [found[pk] for pk in wanted if pk in found]
    return [
        {"title": survey.title, "url": survey.get_url(request)}
        for survey in open_now
        if survey.status is SurveyStatus.OPEN
    ]


def _documents(item: ConsultationPage) -> list[Any]:
    links = item.document_links.all()
    return list(links.select_related("document")) if hasattr(links, "select_related") else links


def facts(item: ConsultationPage) -> list[dict[str, str]]:
    """Return who decides, when, and how much say there is, for a summary list."""
    decided_on = f", on {short_day(item.decision_on)}" if item.decision_on else ""
    rows = [
        ("Who decides", f"{item.who_decides}{decided_on}" if item.who_decides else ""),
        ("How much say you have", item.get_rung_display() if item.rung else ""),
        ("How long it takes", item.how_long),
        ("How we reply", item.reply_promise),
    ]
    return [{"key": key, "value": value} for key, value in rows if value]


def steps(item: ConsultationPage, status: Status, now: datetime) -> list[dict[str, str]]:
    """Return the way from asking to changing, with how far we are (CB-35)."""
    if status is Status.WITHDRAWN or not (item.opens_at and item.closes_at):
        return []
    today = in_london(now).date()
    replied = reply_at(item, today) is Reply.GIVEN
    closed = status is Status.CLOSED
    decided = item.decision_on is not None and today > item.decision_on
    opens = day_in_words(in_london(item.opens_at).date())
    states = _states([closed, closed and decided, closed and replied], status)
    texts = [
        ("You tell us", f"From {opens} to {day_in_words(last_day(item.closes_at))}."),
        ("The decision", f"On {short_day(item.decision_on)}." if item.decision_on else ""),
        ("Our reply: you said, we did", f"{reply_in_words(item, now)}."),
    ]
    return [
        {"title": title, "text": text, "state": state}
        for (title, text), state in zip(texts, states, strict=True)
    ]


def _states(done: list[bool], status: Status) -> list[str]:
    """Return done, current or coming for each step; one step at a time is current."""
    current = done.index(False) if False in done and status is not Status.SCHEDULED else None
    return [
        "done" if is_done else ("current" if place == current else "coming")
        for place, is_done in enumerate(done)
    ]
