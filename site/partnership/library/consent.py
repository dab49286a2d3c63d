"""The only door for a person's story, quote or face (design §3)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from django.db.models import CharField, Exists, Model, OuterRef
from django.db.models.functions import Cast

from partnership.library.models import ConsentRecord
from partnership.library.rules.consent import is_covered

Subject = TypeVar("Subject", bound=Model)


def may_show(subject: Model, where: str, when: date) -> bool:
    """Say whether ``subject`` may be shown.

    Ask it for everything that shows a real person. A subject without any consent may not be
    shown, so whoever shows invented or drawn people does not ask.

    Args:
        subject: a saved picture, story or quote.
        where: one of ``rules.consent.Place``, for example ``"website"``.
        when: the day, in Europe/London.
    """
    records = ConsentRecord.objects.about(subject)
    return is_covered((record.as_rule() for record in records), where, when)


def in_register(model: type[Model], key: str) -> Exists:
    """Return the condition that the register names a thing, to ask for it with other things.

    Args:
        model: of the thing.
        key: the field of the outer query that holds the thing's primary key.
    """
    about = ConsentRecord.objects.filter(
        subject_type=model._meta.label_lower, subject_id=Cast(OuterRef(key), CharField())
    )
    return Exists(about)


def unless_refused(subjects: Sequence[Subject], where: str, when: date) -> list[Subject]:
    """Return the pictures that may be shown among drawn, invented and real ones, with one query.

    A picture in the register is of a real person: it stays only while its consents hold. One that
    is not in the register shows nobody.

    Args:
        subjects: saved things of one model.
        where: one of ``rules.consent.Place``.
        when: the day, in Europe/London.
    """
    if not subjects:
        return []
    known = ConsentRecord.objects.filter(
        subject_type=subjects[0]._meta.label_lower, subject_id__in=[str(one.pk) for one in subjects]
    )
    consents = defaultdict(list)
    for record in known:
        consents[record.subject_id].append(record.as_rule())
    return [
        one
        for one in subjects
        if str(one.pk) not in consents or is_covered(consents[str(one.pk)], where, when)
    ]
