"""Which earlier period a change is measured from (P16, G7)."""

from datetime import date

from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.refusals import Refused


def earlier_period(period: Period, start: date | None = None) -> Period:
    """Return the period to compare with: the same one a year before unless another is named.

    Args:
        period: The later period.
        start: The first day of another earlier period of the same kind.

    Raises:
        Refused: The two are not the same time of the year, or the earlier one is not earlier.
    """
    if start is None:
        return period.year_before()
    if period.kind is not PeriodKind.POINT and (start.month, start.day) != (
        period.start.month,
        period.start.day,
    ):
        raise Refused("Compare with the same time of another year: numbers change by season.")
    if start >= period.start:
        raise Refused("The period to compare with must be an earlier one.")
    return Period.starting(period.kind, start)
