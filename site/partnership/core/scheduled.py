"""Pages that go out and come back at a set time, each by itself (WD-05, P23).

Wagtail's own command stops at the first page that is refused, and with it everything that is due
after it. Here a refused page stays a draft, keeps its time, and is tried again at the next run.
"""

from datetime import datetime

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision


def publish_scheduled(now: datetime | None = None) -> dict[str, str]:
    """Take back what is over, then publish what is due.

    Args:
        now: Another moment than now.

    Returns:
        The name of each page that was refused, with the reason.
    """
    now = now or timezone.now()
    _take_back(now)
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    results = [(each, _refusal(each)) for each in due.order_by("approved_go_live_at", "pk")]
    return {f"{each.object_str} ({each.object_id})": reason for each, reason in results if reason}


def _refusal(revision: Revision) -> str:
    """Publish a draft, whole or not at all, and return why it may not go out, or nothing."""
    try:
        with transaction.atomic():
            revision.publish(log_action="wagtail.publish.scheduled")
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    return ""


def _take_back(now: datetime) -> None:
    others = (each for each in apps.get_models() if issubclass(each, DraftStateMixin))
    for model in (Page, *(each for each in others if not issubclass(each, Page))):
        for each in list(model.objects.filter(live=True, expire_at__lt=now)):
            each.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
