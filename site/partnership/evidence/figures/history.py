"""What a figure and its measure meant at an earlier moment (N10, P2)."""

from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from partnership.evidence.models import DefinitionChange, Figure, Measure
from partnership.evidence.models.definitions import with_values


@dataclass(frozen=True, slots=True)
class History:
    """A figure with every change that was made to it or to its measure."""

    saved: Figure
    changes: Sequence[DefinitionChange]

    @staticmethod
    def exists() -> Exists:
        """Return the column that says of a figure whether it has any history, for a query."""
        asked = Q(figure=OuterRef("pk")) | Q(measure=OuterRef("measure"))
        return Exists(DefinitionChange.objects.filter(asked, applied_at__isnull=False))

    @classmethod
    def of(cls, figures: Collection[Figure]) -> list["History"]:
        """Return the history of each figure, in one query."""
        asked = Q(figure__in=figures) | Q(measure__in={each.measure_id for each in figures})
        applied = DefinitionChange.objects.filter(asked, applied_at__isnull=False)
        changes = list(applied.order_by("applied_at", "pk"))
        return [
            cls(
                figure,
                [
                    each
                    for each in changes
                    if each.figure_id == figure.pk or each.measure_id == figure.measure_id
                ],
            )
            for figure in figures
        ]

    @property
    def moments(self) -> list[datetime]:
        """When it came to mean something else."""
        return [each.applied_at for each in self.changes if each.applied_at is not None]

    def at(self, moment: datetime) -> Figure:
        """Return the figure as it was defined at a moment; nothing is saved."""
        later = [each for each in self.changes if each.applied_at and each.applied_at > moment]
        figure = copy(self.saved)
        if of_figure := next((each for each in later if each.figure_id), None):
            with_values(figure, of_figure.old_values)
        of_measure = next((each for each in later if each.measure_id == figure.measure_id), None)
        if of_measure:
            measure: Measure = copy(figure.measure)
            with_values(measure, of_measure.old_values)
            figure.measure = measure
        return figure

    def era_at(self, moment: datetime) -> int:
        """Return how often it had been changed by a moment: the place in ``former()``."""
        return sum(each <= moment for each in self.moments)

    def former(self) -> list[Figure]:
        """Return the figure as it was before each change."""
        return [self.at(each - each.resolution) for each in self.moments]
