"""Who may do what with evidence (design §3)."""

from partnership.accounts.predicates import Predicate, action, has_role
from partnership.accounts.roles import Role
from partnership.evidence.models import ReleaseState

is_analyst = has_role(Role.EVIDENCE_ANALYST)
is_author = has_role(Role.EVIDENCE_ANALYST, Role.EDITOR)

load_release = action("evidence.load_release")(is_analyst)
publish_release = action("evidence.publish_release")(is_analyst)
schedule_release = action("evidence.schedule_release")(is_analyst)
# An editor who changes a page answers for it; publishing stays with the analyst.
view_impact = action("evidence.view_impact")(is_author)
answer_claim = action("evidence.answer_claim")(is_author)
# The file as it came: numbers that are not out yet are for as few people as possible (P4).
is_published = Predicate(
    lambda user, release: release.state is ReleaseState.PUBLISHED, "is_published"
)
download_file = action("evidence.download_file")(is_analyst | (is_author & is_published))
withdraw_release = action("evidence.withdraw_release")(is_analyst)
edit_measure = action("evidence.edit_measure")(is_analyst)
edit_figure = action("evidence.edit_figure")(is_analyst)
write_correction = action("evidence.write_correction")(is_analyst)
edit_calendar = action("evidence.edit_calendar")(is_analyst)
answer_report = action("evidence.answer_report")(is_analyst)
pick_figure = action("evidence.pick_figure")(is_author)
