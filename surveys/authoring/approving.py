"""Publishing what was looked at: directly, or by approving it where somebody waits for that."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.blocks import StreamValue

from partnership.accounts.audit import record
from partnership.accounts.models import User
from surveys.authoring.renewing import as_new_question
from surveys.authoring.reviewing import review
from surveys.models import SurveyPage
from surveys.rules.deciding import first_of

APPROVE = "approve"


@transaction.atomic
def make_new(draft: SurveyPage, question_ids: Iterable[str], by: User) -> None:
    """Turn questions of a draft into new ones, comparable with the old (SD-03).

    Raises:
        LookupError: one of them is not a question of the survey's own.
    """
    pages = draft.definition.by_id
    raw = list(draft.sections.get_prep_value())
    for question_id in dict.fromkeys(first_of(pages[each]) for each in question_ids):
        raw = as_new_question(raw, question_id)
        record(by, "surveys.make_new_question", draft, question_id)
    draft.sections = StreamValue(draft.sections.stream_block, raw, is_lazy=True)
    draft.save_revision(user=by, clean=False)


def publish(draft: SurveyPage, by: User) -> list[str]:
    """Publish a draft whose changed words were looked at; return why not, if so.

    The person has said of every changed wording that it means the same.
    """
    draft.reviewed_checksum = review(draft).decision
    try:
        with transaction.atomic():
            draft.check_launch()
            record(by, "surveys.publish", draft)
            _put_out(draft, by)
    except ValidationError as problems:
        return problems.messages
    return []


def may_approve(draft: SurveyPage, by: User) -> bool:
    """Say whether the draft waits for this person's approval."""
    task = draft.current_workflow_task
    return task is not None and APPROVE in {name for name, *_ in task.get_actions(draft, by)}


def _put_out(draft: SurveyPage, by: User) -> None:
    """Approve what waits for it: the workflow publishes after its last step; or publish."""
    if may_approve(draft, by):
        _mark(draft)
        _approve(draft, by)
    else:
        PublishPageRevisionAction(draft.save_revision(user=by), user=by).execute()


def _mark(draft: SurveyPage) -> None:
    """Write the decision into the draft that waits: a newer one would have to be sent again."""
    revision = draft.get_latest_revision()
    revision.content = {**revision.content, "reviewed_checksum": draft.reviewed_checksum}
    revision.save(update_fields=["content"])


def _approve(draft: SurveyPage, by: User) -> None:
    """Approve; once more where the draft was changed after it was sent (by this person, too)."""
    state = draft.current_workflow_task_state
    state.task.specific.on_action(state, by, APPROVE)
    again = draft.current_workflow_task_state
    if again is not None and again.task_id == state.task_id and may_approve(draft, by):
        again.task.specific.on_action(again, by, APPROVE)
