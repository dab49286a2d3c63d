"""What of a survey travels beside its questions, and what stays where it was signed for."""

CARRIED = (
    "title",
    "summary",
    "audience",
    "why_asked",
    "estimated_minutes",
    "space",
    "voice",
    "who_reads",
    "what_happens",
    "retention_months",
)
# Somebody in the new place has to decide, check or sign these; names of staff never travel.
STAYS = (
    "opens_at",
    "closes_at",
    "is_paused",
    "pause_reason",
    "reply_by",
    "dpia_ref",
    "safeguarding_contact",
    "languages",
    "is_demonstration",
    "door",
)
