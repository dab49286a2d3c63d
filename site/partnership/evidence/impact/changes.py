"""The ways in which public numbers change, each seen before and after (N5)."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from copy import copy
from datetime import datetime

from django.db import transaction

from partnership.evidence.figures import Vantage
from partnership.evidence.figures.changes import CellChanges, cell_changes, cells_withdrawn
from partnership.evidence.impact.numbers import Asked, Numbers
from partnership.evidence.impact.sites import affected_figures, affected_measures, resting_on
from partnership.evidence.models import DefinitionChange, Figure, Release
from partnership.evidence.models.definitions import column_values, with_values

Ask = Callable[[], Asked]


class Change(ABC):
    """Something that moves public numbers, and can be looked at before it does."""

    release: Release | None = None
    definition: DefinitionChange | None = None

    @abstractmethod
    def measures(self) -> dict[int, str]:
        """Return the measures that it touches, by key."""

    def figures(self) -> dict[str, Figure]:
        """Return the saved figures that it touches, by slug."""
        return affected_figures(self.measures())

    def cells(self, when: datetime) -> CellChanges:
        """Return what it does to the cells."""
        return CellChanges()

    @abstractmethod
    def before_and_after(self, ask: Ask, when: datetime) -> tuple[Numbers, Numbers]:
        """Return all numbers without it and with it.

        Args:
            ask: Says what to fetch.
            when: The moment to look from.
        """

    @abstractmethod
    def carry_out(self, now: datetime) -> None:
        """Make it so, at this moment."""


class Publishing(Change):
    """A release becomes public."""

    def __init__(self, release: Release) -> None:
        """Take a release that is loaded, and settled (``figures.changes.settle``)."""
        self.release: Release = release

    def measures(self) -> dict[int, str]:
        """Return the measures of the release and those that rest on them."""
        return affected_measures(self.release)

    def cells(self, when: datetime) -> CellChanges:
        """Return which cells come, change and go."""
        return cell_changes(self.release, when)

    def before_and_after(self, ask: Ask, when: datetime) -> tuple[Numbers, Numbers]:
        """See what is public, then the release as if it were."""
        asked = ask()
        return (
            Numbers.seen(asked, Vantage(when)),
            Numbers.seen(asked, Vantage(when, self.release)),
        )

    def carry_out(self, now: datetime) -> None:
        """Publish it."""
        self.release.publish_at, self.release.scheduled_for = now, None
        self.release.save(update_fields=["publish_at", "scheduled_for"])


class Withdrawing(Publishing):
    """A public release is taken back; what it had replaced holds again."""

    def cells(self, when: datetime) -> CellChanges:
        """Return which cells go back or go away."""
        return cells_withdrawn(self.release, when)

    def before_and_after(self, ask: Ask, when: datetime) -> tuple[Numbers, Numbers]:
        """See what is public, then the same without the release."""
        asked = ask()
        without = Vantage(when, excluding=self.release)
        return Numbers.seen(asked, Vantage(when)), Numbers.seen(asked, without)

    def carry_out(self, now: datetime) -> None:
        """Withdraw it."""
        self.release.withdrawn_at = now
        self.release.save(update_fields=["withdrawn_at"])


class Redefining(Change):
    """A figure or a measure comes to mean something else."""

    def __init__(self, definition: DefinitionChange) -> None:
        """Take a change that is not applied yet."""
        self.definition: DefinitionChange = definition

    def measures(self) -> dict[int, str]:
        """Return the measure and those that rest on it; a figure moves itself alone."""
        measure = self.definition.measure
        return resting_on([measure.pk]) if measure else {}

    def figures(self) -> dict[str, Figure]:
        """Return the figure, or all that rest on the measure."""
        figure = self.definition.figure
        return {figure.slug: figure} if figure else super().figures()

    def before_and_after(self, ask: Ask, when: datetime) -> tuple[Numbers, Numbers]:
        """See what is public, then try the change out and take it back."""
        subject = self.definition.subject
        old = Numbers.seen(ask(), Vantage(when))
        with transaction.atomic():
            rows = type(subject)._default_manager.filter(pk=subject.pk)
            rows.update(**self._columns())
            new = Numbers.seen(ask(), Vantage(when))
            transaction.set_rollback(True)
        return old, new

    def carry_out(self, now: datetime) -> None:
        """Apply it and keep what was before."""
        subject = type(self.definition.subject)._default_manager.get(pk=self.definition.subject.pk)
        self.definition.old_values = column_values(subject)
        with_values(subject, self.definition.new_values)
        subject.save()
        self.definition.applied_at = now
        self.definition.save(update_fields=["applied_at", "old_values"])

    def _columns(self) -> dict[str, object]:
        tried = copy(self.definition.subject)
        with_values(tried, self.definition.new_values)
        return {name: getattr(tried, name) for name in self.definition.new_values}
