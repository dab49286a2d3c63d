"""Who may do what with visitors' words. Being an administrator opens nothing here (SE-21)."""

from typing import Any

from django.utils import timezone

from partnership.accounts.predicates import Person, Predicate, action, has_role
from partnership.accounts.roles import Role

is_lead = has_role(Role.SAFEGUARDING_LEAD)

view_queue = action("safeguarding.view_queue")(is_lead)
read_text = action("safeguarding.read_text")(is_lead)
decide = action("safeguarding.decide")(is_lead)


def _is_not_over(person: Person, turn: Any) -> bool:
    return turn is None or turn.last_day >= timezone.localdate()


def _has_not_begun(person: Person, turn: Any) -> bool:
    return turn is None or turn.first_day > timezone.localdate()


# Who opens a survey has to see that somebody will be there; only leads share out the days. What
# is over stays as it was: it says who was responsible.
view_rota = action("safeguarding.view_rota")(
    has_role(Role.SAFEGUARDING_LEAD, Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR)
)
add_turn = action("safeguarding.add_turn")(is_lead)
change_turn = action("safeguarding.change_turn")(is_lead & Predicate(_is_not_over))
delete_turn = action("safeguarding.delete_turn")(is_lead & Predicate(_has_not_begun))
