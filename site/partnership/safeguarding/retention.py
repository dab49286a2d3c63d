"""Words are kept for as long as somebody needs to act on them, and a little longer (DP-17)."""

from datetime import datetime, timedelta

from django.db.models import Max

from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.rules.states import State

# Time to notice that a case was closed by mistake (proposed).
AFTER_CLOSING = timedelta(days=30)


def erase_closed_words(now: datetime) -> int:
    """Erase the words of cases that were closed 30 days ago or longer; return how many.

    The case stays, with its colour, its dates and its decisions (SG-11): only what was typed, and
    which phrases were found in it, is gone for good.
    """
    closed = VisitorText.objects.filter(state=State.CLOSED).exclude(ciphertext="")
    old = closed.annotate(closed_at=Max("decisions__at")).filter(closed_at__lte=now - AFTER_CLOSING)
    chosen = list(old.values_list("pk", flat=True))
    return VisitorText.objects.filter(pk__in=chosen).update(ciphertext="", matches=[])
