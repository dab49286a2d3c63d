"""Who may do what with evidence (design §3)."""

from partnership.accounts.predicates import action, has_role
from partnership.accounts.roles import Role

is_analyst = has_role(Role.EVIDENCE_ANALYST)
is_author = has_role(Role.EVIDENCE_ANALYST, Role.EDITOR)

load_release = action("evidence.load_release")(is_analyst)
publish_release = action("evidence.publish_release")(is_analyst)
schedule_release = action("evidence.schedule_release")(is_analyst)
# An editor who changes a page answers for it; publishing stays with the analyst.
view_impact = action("evidence.view_impact")(is_author)
answer_claim = action("evidence.answer_claim")(is_author)
withdraw_release = action("evidence.withdraw_release")(is_analyst)
edit_measure = action("evidence.edit_measure")(is_analyst)
edit_figure = action("evidence.edit_figure")(is_analyst)
write_correction = action("evidence.write_correction")(is_analyst)
answer_report = action("evidence.answer_report")(is_analyst)
pick_figure = action("evidence.pick_figure")(is_author)
