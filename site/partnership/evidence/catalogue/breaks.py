"""Breaks in series: numbers before and after are never compared (P6, P7)."""

from datetime import date

from partnership.evidence.models import ComparabilityBreak, Measure


def mark_recording_improved(measure: Measure) -> None:
    """Mark the recording improvements of 2014 on a measure of violence, once."""
    ComparabilityBreak.objects.get_or_create(
        measure=measure,
        on=date(2014, 4, 1),
        defaults={
            "label": "recording improved",
            "explanation": "After inspections in 2014 police wrote down more of the violence "
            "that was reported, so numbers before and after cannot be compared.",
            "source_url": "https://gov.uk/government/statistics/"
            "police-recorded-crime-open-data-tables/"
            "police-recorded-crime-and-outcomes-open-data-tables-user-guide",
        },
    )
