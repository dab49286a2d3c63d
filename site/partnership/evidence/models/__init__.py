"""From a published file to a number in a sentence."""

from partnership.evidence.models.calendar import DateMove, PlannedRelease
from partnership.evidence.models.corrections import Correction, CorrectionKind
from partnership.evidence.models.definitions import DefinitionChange
from partnership.evidence.models.figures import Figure
from partnership.evidence.models.measures import (
    Area,
    AreaLevel,
    Caveat,
    CodeScheme,
    ComparabilityBreak,
    Direction,
    Measure,
    MeasureKind,
)
from partnership.evidence.models.observations import Observation
from partnership.evidence.models.pages import StatisticsIndexPage, StatisticsPage
from partnership.evidence.models.plans import AnswerKind, ClaimAnswer, DateChange, ReleasePlan
from partnership.evidence.models.reports import ErrorReport, Reporter, ReportStatus
from partnership.evidence.models.sources import (
    Dataset,
    Publisher,
    Release,
    ReleaseState,
    status_at,
)

__all__ = [
    "AnswerKind",
    "Area",
    "AreaLevel",
    "Caveat",
    "ClaimAnswer",
    "CodeScheme",
    "ComparabilityBreak",
    "Correction",
    "CorrectionKind",
    "Dataset",
    "DateChange",
    "DateMove",
    "DefinitionChange",
    "Direction",
    "ErrorReport",
    "Figure",
    "Measure",
    "MeasureKind",
    "Observation",
    "PlannedRelease",
    "Publisher",
    "Release",
    "ReleasePlan",
    "ReleaseState",
    "ReportStatus",
    "Reporter",
    "StatisticsIndexPage",
    "StatisticsPage",
    "status_at",
]
