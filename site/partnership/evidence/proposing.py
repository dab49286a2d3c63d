"""From an edited figure or measure to a change that is looked at before it is made (N5)."""

from django.db.models import QuerySet
from django.utils import timezone

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.evidence.impact import impact_of
from partnership.evidence.impact.changes import Redefining
from partnership.evidence.models import DefinitionChange, Figure, Measure
from partnership.evidence.models.definitions import column_values


def propose(edited: Figure | Measure, *, by: User | None) -> DefinitionChange | None:
    """Keep the edited columns as a proposal, when readers would notice them.

    Args:
        edited: With its new values, not saved.
        by: Who edits.

    Returns:
        The proposal; nothing when readers would notice nothing. The change is then made at once,
        by whoever asked, and only kept on record here.
    """
    before = column_values(type(edited)._default_manager.get(pk=edited.pk))
    new = {name: value for name, value in column_values(edited).items() if before[name] != value}
    if not new:
        return None
    figure = edited if isinstance(edited, Figure) else None
    measure = edited if isinstance(edited, Measure) else None
    change = DefinitionChange(
        figure_id=figure.pk if figure else None,
        measure_id=measure.pk if measure else None,
        new_values=new,
        proposed_by=by,
    )
    if impact_of(Redefining(change)).is_empty:
        change.old_values, change.applied_at = before, timezone.now()
        change.save()
        return None
    _waiting(change).delete()
    change.save()
    record(by, "evidence.propose_definition", change)
    return change


def _waiting(change: DefinitionChange) -> QuerySet[DefinitionChange]:
    """Return proposals for the same thing that were never carried out; a new one replaces them."""
    return DefinitionChange.objects.filter(
        figure=change.figure, measure=change.measure, applied_at__isnull=True
    )
