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
    "lawful_basis",
)
# Somebody in the new place has to decide, check or sign these; names of staff never travel.
STAYS = (
    "opens_at",
    "closes_at",
    "is_paused",
    "pause_reason",
    "reply_by",
    "reply_page",
    "contact",
    "dpia_ref",
    "policy_document",
    "questions_checked_by",
    "good_for_children",
    "tried_out_with",
    "reviewed_checksum",
    "languages",
    "is_demonstration",
    "door",
)
