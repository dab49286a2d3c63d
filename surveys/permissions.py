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


def _is_published(person: Person, survey: Any) -> bool:
    return isinstance(survey, SurveyPage) and survey.live and survey.status != Status.CLOSED


is_published = Predicate(_is_published, "is_published")
is_open = Predicate(_is_open, "is_open")
has_no_answers = Predicate(_has_no_answers, "has_no_answers")

# Nobody needs an account to answer, and having one changes nothing (UX-21).
answer = action("surveys.answer")(is_open)
edit = action("surveys.edit")(is_officer | is_administrator)
publish = action("surveys.publish")(is_officer | is_administrator)
translate = action("surveys.translate")(is_officer | is_administrator)
pause = action("surveys.pause")(is_officer | is_administrator)
view_set_aside = action("surveys.view_set_aside")(is_officer | is_administrator)
decide_set_aside = action("surveys.decide_set_aside")(is_officer | is_administrator)
make_codes = action("surveys.make_codes")((is_officer | is_administrator) & is_published)
end_codes = action("surveys.end_codes")(is_officer | is_administrator)
view_codes = action("surveys.view_codes")(is_officer | is_administrator)
rehearse = action("surveys.rehearse")(is_officer | is_administrator)
edit_bank = action("surveys.edit_bank")(is_officer | is_administrator)
set_up_tablet = action("surveys.set_up_tablet")(is_officer | is_administrator)
delete = action("surveys.delete")((is_officer | is_administrator) & has_no_answers)
