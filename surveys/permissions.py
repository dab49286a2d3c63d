"""Who may do what with surveys (design §3). Small numbers are kept from all of them alike."""

from typing import TYPE_CHECKING, Any, cast

from django.utils import timezone

from partnership.accounts.predicates import Person, Predicate, action, has_role
from partnership.accounts.roles import Role
from surveys.models import HeldForm, Response, SurveyPage
from surveys.retention import answers_end_on
from surveys.rules.status import Status

if TYPE_CHECKING:
    from partnership.accounts.models import User

is_officer = has_role(Role.ENGAGEMENT_OFFICER)
is_administrator = has_role(Role.ADMINISTRATOR)


def _is_open(person: Person, survey: Any) -> bool:
    return isinstance(survey, SurveyPage) and survey.live and survey.status == Status.OPEN


def _has_no_answers(person: Person, survey: Any) -> bool:
    return not Response.objects.filter(version__survey=survey).exists()


def _is_published(person: Person, survey: Any) -> bool:
    return isinstance(survey, SurveyPage) and survey.live and survey.status != Status.CLOSED


def _takes_paper(person: Person, survey: Any) -> bool:
    if not isinstance(survey, SurveyPage) or survey.is_for_organisations:
        return False
    if survey.latest_version is None:
        return False
    ends = answers_end_on(survey)
    return ends is None or timezone.localdate() < ends


def _typed_by_another(person: Person, held: Any) -> bool:
    return isinstance(held, HeldForm) and held.may_be_checked_by(cast("User", person))


def _is_for_organisations(person: Person, survey: Any) -> bool:
    return isinstance(survey, SurveyPage) and survey.is_for_organisations


is_for_organisations = Predicate(_is_for_organisations, "is_for_organisations")
takes_paper = Predicate(_takes_paper, "takes_paper")
typed_by_another = Predicate(_typed_by_another, "typed_by_another")
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
# A code keeps people apart without their names; an organisation answers with its name (QL-2).
make_codes = action("surveys.make_codes")(
    (is_officer | is_administrator) & is_published & ~is_for_organisations
)
end_codes = action("surveys.end_codes")(is_officer | is_administrator)
view_codes = action("surveys.view_codes")(is_officer | is_administrator)
view_paper = action("surveys.view_paper")(is_officer | is_administrator)
# Forms come in by post after the close as well.
type_paper = action("surveys.type_paper")((is_officer | is_administrator) & takes_paper)
check_paper = action("surveys.check_paper")((is_officer | is_administrator) & typed_by_another)
lead_groups = action("surveys.lead_groups")(is_officer | is_administrator)
make_group_link = action("surveys.make_group_link")(
    (is_officer | is_administrator) & is_published & ~is_for_organisations
)
review_organisations = action("surveys.review_organisations")(is_officer | is_administrator)
rehearse = action("surveys.rehearse")(is_officer | is_administrator)
edit_bank = action("surveys.edit_bank")(is_officer | is_administrator)
set_up_tablet = action("surveys.set_up_tablet")(is_officer | is_administrator)
delete = action("surveys.delete")((is_officer | is_administrator) & has_no_answers)
