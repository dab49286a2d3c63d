"""From where the cells are seen: which releases count as public."""

from dataclasses import dataclass
from datetime import datetime

from partnership.evidence.models import Observation, Release
from partnership.evidence.models.observations import ObservationQuerySet


@dataclass(frozen=True, slots=True)
class Vantage:
    """A moment, and a release that counts as if it were public then.

    ``when`` empty means now. ``including`` and ``excluding`` are for staff who look at what
    publishing or withdrawing a release would change, and for nobody else.
    """

    when: datetime | None = None
    including: Release | None = None
    excluding: Release | None = None

    def cells(self) -> ObservationQuerySet:
        """Return the cells that hold from here."""
        return Observation.objects.current(
            self.when, including=self.including, excluding=self.excluding
        )


NOW = Vantage()
