"""Words to choose from."""

from django.db import models

from consultations.rules.actions import STAGE_WORDS, Stage


class Rung(models.TextChoices):
    """How much say people honestly have (CP-6): a survey alone is never co-production."""

    INFORMING = "informing", "We tell you"
    CONSULTATION = "consultation", "We ask you, then we decide"
    ENGAGEMENT = "engagement", "We talk it through with you, then we decide"
    CO_DESIGN = "co_design", "We shape it with you"
    CO_PRODUCTION = "co_production", "We decide and do it together"


class FiveCs(models.TextChoices):
    """The five Cs of a place-based approach (CP-7, FC-1 to FC-5)."""

    CONSENSUS = "consensus", "Community consensus"
    COLLABORATION = "collaboration", "Working together"
    CO_PRODUCTION = "co_production", "Made with young people and communities"
    DATA = "data", "Sharing what we know"
    COUNTER_NARRATIVE = "counter_narrative", "Hope instead of fear"


STAGE_CHOICES = [(stage.value, STAGE_WORDS[stage]) for stage in Stage]
