"""Who may do what with visitors' words. Being an administrator opens nothing here (SE-21)."""

from partnership.accounts.predicates import action, has_role
from partnership.accounts.roles import Role

is_lead = has_role(Role.SAFEGUARDING_LEAD)

view_queue = action("safeguarding.view_queue")(is_lead)
read_text = action("safeguarding.read_text")(is_lead)
decide = action("safeguarding.decide")(is_lead)
