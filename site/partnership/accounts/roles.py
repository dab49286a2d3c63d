"""The six roles of design §1, each a Django group of this name."""

from django.db.models import TextChoices


class Role(TextChoices):
    """Who may do what: the group's name and how people call it."""

    EDITOR = "editor", "Communications officer"
    EVIDENCE_ANALYST = "evidence_analyst", "Evidence analyst"
    ENGAGEMENT_OFFICER = "engagement_officer", "Engagement officer"
    SAFEGUARDING_LEAD = "safeguarding_lead", "Safeguarding lead"
    PARTNER_REVIEWER = "partner_reviewer", "Partner reviewer"
    ADMINISTRATOR = "administrator", "Administrator"
