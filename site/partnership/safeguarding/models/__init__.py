"""Models of this area, by noun."""

from partnership.safeguarding.models.duty import DutyTurn
from partnership.safeguarding.models.help_lines import HelpLine
from partnership.safeguarding.models.phrases import ScreeningPhrase
from partnership.safeguarding.models.texts import CaseDecision, VisitorText

__all__ = ["CaseDecision", "DutyTurn", "HelpLine", "ScreeningPhrase", "VisitorText"]
