"""Who may see and change what in this area, in the form that Wagtail's screens ask for."""

from wagtail.permissions import register_permission_policy

from partnership.accounts.policies import PredicatePolicy
from partnership.evidence import permissions
from partnership.evidence.models import (
    Correction,
    ErrorReport,
    Figure,
    Measure,
    PlannedRelease,
    Release,
)

# Addresses of figures stay for good (N10), so no figure is deleted.
FIGURE = PredicatePolicy(
    Figure,
    {
        "add": permissions.edit_figure,
        "change": permissions.edit_figure,
        "view": permissions.pick_figure,
    },
)
# A measure is made with its loader; a release is made by loading and is never changed.
MEASURE = PredicatePolicy(
    Measure, {"change": permissions.edit_measure, "view": permissions.pick_figure}
)
RELEASE = PredicatePolicy(Release, {"view": permissions.load_release})
# The ledger is only ever added to (P2).
CORRECTION = PredicatePolicy(
    Correction, {"add": permissions.write_correction, "view": permissions.pick_figure}
)
# Dates are announced and moved, never made to disappear (P4).
CALENDAR = PredicatePolicy(
    PlannedRelease,
    {
        "add": permissions.edit_calendar,
        "change": permissions.edit_calendar,
        "view": permissions.pick_figure,
    },
)
# Reports come from readers and are answered, never made up or thrown away.
REPORT = PredicatePolicy(
    ErrorReport, {"change": permissions.answer_report, "view": permissions.answer_report}
)


def register() -> None:
    """Tell Wagtail which policy goes with which model."""
    for policy in (FIGURE, MEASURE, RELEASE, CORRECTION, CALENDAR, REPORT):
        register_permission_policy(policy.model, policy)
