"""Which help lines nobody checked for too long (SG-16)."""

from datetime import date, timedelta

from django.db.models import Q

from partnership.safeguarding.models import HelpLine

# Proposed in SG-16.
MAX_AGE_DAYS = 90


def stale_lines(today: date) -> list[HelpLine]:
    """Return the public lines whose last check is more than 90 days old."""
    limit = today - timedelta(days=MAX_AGE_DAYS)
    old = Q(last_checked__isnull=True) | Q(last_checked__lt=limit)
    return list(HelpLine.objects.filter(old, verified=True))


def unverified_lines() -> list[HelpLine]:
    """Return the lines that wait for somebody to check them."""
    return list(HelpLine.objects.filter(verified=False))
