"""Schedule, pause, go on, close and reopen: dates and reasons, audited (SE-25). Status is derived.

An emergency must never fail on a missing promise: these write dates and reasons only, to what is
public and to the draft alike, and publish nothing else. What lets people answer again asks for
somebody on duty (SG-05); pausing and closing ask for nothing.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.core.page_cache import content_changed
from surveys.authoring.cover import gaps_between
from surveys.models import SurveyPage
from surveys.rules.status import Status


class CannotRun(Exception):  # noqa: N818 - it is an answer, not a failure
    """The button does not fit what the survey is now, or something is missing; says what."""


def pause(survey: SurveyPage, reason: str, by: User) -> None:
    """Let nobody answer until it goes on; everybody reads why.

    Raises:
        CannotRun: it is not open, or there is no reason.
    """
    _needs(survey, Status.OPEN)
    _change(survey, by, "pause", _said(reason), is_paused=True, pause_reason=_said(reason))


def hold_back(survey: SurveyPage, reason: str) -> None:
    """Let a survey whose time comes open as paused; the machine does this, in its own name.

    Raises:
        CannotRun: it has opened.
    """
    _needs(survey, Status.SCHEDULED)
    _change(survey, None, "hold_back", reason, is_paused=True, pause_reason=_said(reason))


def go_on(survey: SurveyPage, by: User) -> None:
    """Let people answer again.

    Raises:
        CannotRun: it is not paused, or a day has nobody on duty.
    """
    _needs(survey, Status.PAUSED)
    _check_cover(survey.opens_at, survey.closes_at)
    _change(survey, by, "go_on", "", is_paused=False, pause_reason="")


def close_now(survey: SurveyPage, reason: str, by: User) -> None:
    """Close before the day that was announced.

    Raises:
        CannotRun: it is not open or paused, or there is no reason.
    """
    _needs(survey, Status.OPEN, Status.PAUSED)
    now = timezone.now().replace(second=0, microsecond=0)
    _change(survey, by, "close", _said(reason), closes_at=now, is_paused=False, pause_reason="")


def reopen(survey: SurveyPage, until: datetime | None, reason: str, by: User) -> None:
    """Open a closed survey again, until a new day.

    Raises:
        CannotRun: it is not closed, there is no reason, the day does not lie ahead, it lies
            after the reply that was promised, or a day has nobody on duty.
    """
    _needs(survey, Status.CLOSED)
    _check_end(survey, until)
    _check_cover(survey.opens_at, until)
    _change(survey, by, "reopen", _said(reason), closes_at=until)


def schedule(survey: SurveyPage, opens: datetime | None, closes: datetime | None, by: User) -> None:
    """Set when a survey that has not opened yet opens and closes.

    Raises:
        CannotRun: it has opened, a day is missing, they do not fit each other, or a day between
            them has nobody on duty.
    """
    _needs(survey, Status.SCHEDULED)
    if opens is None or closes is None or opens >= closes:
        raise CannotRun("Say when it opens, and a later time when it closes.")
    _check_end(survey, closes)
    _check_cover(opens, closes)
    _change(survey, by, "schedule", "", opens_at=opens, closes_at=closes)


def _needs(survey: SurveyPage, *states: Status) -> None:
    if not survey.live or survey.status not in states:
        raise CannotRun("The survey is in another state by now. Nothing was changed.")


def _said(reason: str) -> str:
    if not reason.strip():
        raise CannotRun("Say why.")
    return reason.strip()[:240]


def _check_end(survey: SurveyPage, until: datetime | None) -> None:
    if until is None or until <= timezone.now():
        raise CannotRun("Choose a closing time that lies ahead.")
    if survey.reply_by and survey.reply_by < timezone.localdate(until):
        raise CannotRun("It would close after the reply that is promised. Change that day first.")


def _check_cover(opens: datetime | None, closes: datetime | None) -> None:
    """Let nothing open, or open again, while a working day has nobody on duty (SG-05)."""
    gaps = gaps_between(opens, closes)
    if gaps:
        raise CannotRun(gaps)


@transaction.atomic
def _change(survey: SurveyPage, by: User | None, what: str, reason: str, **fields: Any) -> None:
    """Write the fields to the public page and to its draft, in one transaction with the trail."""
    live = SurveyPage.objects.select_for_update().get(pk=survey.pk)
    record(by, f"surveys.{what}", live, reason)
    draft, had_draft = live.get_latest_revision_as_object(), live.has_unpublished_changes
    SurveyPage.objects.filter(pk=live.pk).update(**fields)
    for name, value in fields.items():
        setattr(draft, name, value)
    revision = draft.save_revision(user=by, clean=False)
    if not had_draft:
        _is_what_is_public(live, revision)
    survey.refresh_from_db()
    content_changed()


def _is_what_is_public(live: SurveyPage, revision: Revision) -> None:
    SurveyPage.objects.filter(pk=live.pk).update(
        live_revision=revision, has_unpublished_changes=False
    )
