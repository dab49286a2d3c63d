"""Who may read results (design §3, DP-23).

A reviewer sees what is published and shared with the body they sign in for. The partnership's
own engagement officers and administrators see every published consultation. Editors do not:
they write about findings, which come later and are agreed. A safeguarding lead does not either:
their work is with single texts, on screens of their own, and one person who could read both the
words and the tables could put the two together. Whoever needs both holds two roles.
"""

from collections.abc import Iterable
from typing import Any

from partnership.accounts.models import Organisation
from partnership.accounts.predicates import Predicate, action, belongs_to, has_role
from partnership.accounts.roles import Role


def _is_published(user: Any, consultation: Any) -> bool:
    return consultation is not None and bool(consultation.live)


def bodies_shared_with(consultation: Any) -> Iterable[Organisation] | None:
    """Return the partner bodies that a consultation is shared with."""
    return None if consultation is None else list(consultation.shared_with.all())


is_published = Predicate(_is_published, "is_published")
works_for_the_partnership = has_role(Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR)
reviews_for_a_body_it_is_shared_with = has_role(Role.PARTNER_REVIEWER) & belongs_to(
    bodies_shared_with
)

may_view_results = action("consultations.view_results")(
    is_published & (works_for_the_partnership | reviews_for_a_body_it_is_shared_with)
)
# The same numbers leave with the file, so the same people may take it; the trail says who did.
may_export_results = action("consultations.export_results")(may_view_results)
