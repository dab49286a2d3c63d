"""What a release that is not public yet would change: cells, figures, pages and claims (N5)."""

from partnership.evidence.impact.claims import ClaimCheck
from partnership.evidence.impact.preview import Impact, impact_of
from partnership.evidence.impact.sites import ChartMove, FigureMove, PageMove

__all__ = ["ChartMove", "ClaimCheck", "FigureMove", "Impact", "PageMove", "impact_of"]
