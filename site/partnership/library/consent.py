"""The only door for a person's story, quote or face (design §3)."""

from datetime import date

from django.db.models import Model

from partnership.library.models import ConsentRecord
from partnership.library.rules.consent import is_covered


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
