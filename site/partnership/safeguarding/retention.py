"""Words are kept for as long as somebody needs to act on them, and a little longer (DP-17)."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.rules.categories import Colour
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


@transaction.atomic
def erase_marked(marks: Collection[str]) -> None:
    """Erase words whose writer has taken them back.

    What nobody has read yet goes as a whole; a case that needs no more action loses its words and
    matches. Words that somebody acts on, and those with an immediate danger in them, stay until
    their case is closed (SG-05, SG-11): whoever sits beside a child must not be able to silence
    them. Nobody is told which of these happened, the writer included (SG-08).

    Args:
        marks: the texts' ``erasure_mark``; each belongs to one text at most.
    """
    found = VisitorText.objects.select_for_update().filter(erasure_mark__in=set(marks) - {""})
    texts = list(found.defer("ciphertext"))
    unread = [t.pk for t in texts if t.state == State.NEW and t.colour != Colour.RED]
    done = [t.pk for t in texts if t.state in (State.NO_ACTION, State.CLOSED)]
    VisitorText.objects.filter(pk__in=unread).delete()
    VisitorText.objects.filter(pk__in=done).update(ciphertext="", matches=[], erasure_mark="")
