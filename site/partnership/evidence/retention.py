"""What readers wrote about an error is kept until it was dealt with, and a while longer (DP-17)."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from partnership.evidence.models import ErrorReport, Reporter, ReportStatus

# Time to look again when somebody doubts the answer (proposed).
AFTER_ANSWER = timedelta(days=30)
# A report that nobody answered does not stay for ever (proposed).
AT_THE_LATEST = timedelta(days=365)
ANSWERED = (ReportStatus.CORRECTED, ReportStatus.NO_ERROR)


def overdue(today: date) -> QuerySet[ErrorReport]:
    """Return the reports whose words have been kept for long enough, by the day itself.

    Args:
        today: In local time.
    """
    answered = Q(status__in=ANSWERED, decided_on__lte=today - AFTER_ANSWER)
    old = Q(received_on__lte=today - AT_THE_LATEST)
    return ErrorReport.objects.exclude(ciphertext="").filter(answered | old)


def erase_old_reports(today: date) -> int:
    """Erase what readers typed, and who they said they are; return in how many reports.

    The report stays, with its number, its day and our answer, as proof that it was dealt with.
    """
    return overdue(today).update(ciphertext="", reporter=Reporter.UNSAID)
