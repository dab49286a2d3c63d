"""Who may do what with surveys (design §3). Small numbers are kept from all of them alike."""

from typing import Any

from partnership.accounts.predicates import Person, Predicate, action, has_role
from partnership.accounts.roles import Role
from surveys.models import Response, SurveyPage
from surveys.rules.status import Status

is_officer = has_role(Role.ENGAGEMENT_OFFICER)
is_administrator = has_role(Role.ADMINISTRATOR)


def _is_open(person: Person, survey: Any) -> bool:
    return isinstance(survey, SurveyPage) and survey.live and survey.status == Status.OPEN


def _has_no_answers(person: Person, survey: Any) -> bool:
    return not Response.objects.filter(version__survey=survey).exists()


is_open = Predicate(_is_open, "is_open")
has_no_answers = Predicate(_has_no_answers, "has_no_answers")

# Nobody needs an account to answer, and having one changes nothing (UX-21).
answer = action("surveys.answer")(is_open)
edit = action("surveys.edit")(is_officer | is_administrator)
publish = action("surveys.publish")(is_officer | is_administrator)
pause = action("surveys.pause")(is_officer | is_administrator)
set_up_tablet = action("surveys.set_up_tablet")(is_officer | is_administrator)
delete = action("surveys.delete")((is_officer | is_administrator) & has_no_answers)
