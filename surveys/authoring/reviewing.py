"""Looking at what a publication would change, and publishing it (SD-03)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.blocks import StreamValue

from partnership.accounts.audit import record
from partnership.accounts.models import User
from surveys.authoring.renewing import as_new_question
from surveys.models import SurveyPage
from surveys.rules.difference import Change, corrupting, differences, ever_asked, reworded


@dataclass(frozen=True)
class Review:
    """What would change. ``refused`` ones would make old answers mean something else."""

    changes: list[Change]
    refused: list[Change]
    to_ask: list[Change]
    is_first: bool
    was_looked_at: bool = False

    @property
    def is_to_be_seen(self) -> bool:
        """Whether somebody has to look at the differences before they are published."""
        return bool(self.changes or self.refused) and not self.was_looked_at

    @property
    def asked_of(self) -> list[str]:
        """The questions of whose new words somebody has to say whether the meaning changed."""
        return list(dict.fromkeys(change.question for change in self.to_ask))


def review(draft: SurveyPage) -> Review:
    """Compare a draft with the last version, and with everything that was ever asked."""
    earlier = draft.earlier_questionnaires()
    if not earlier:
        return Review([], [], [], is_first=True)
    now = draft.definition
    changes = differences(earlier[-1], now)
    refused = corrupting(differences(ever_asked(earlier), now))
    said = draft.reviewed_checksum == now.checksum
    to_ask = [] if said else reworded(changes)
    return Review(changes, refused, to_ask, is_first=False, was_looked_at=said)


@transaction.atomic
def make_new(draft: SurveyPage, question_ids: Iterable[str], by: User) -> None:
    """Turn questions of a draft into new ones, comparable with the old (SD-03).

    Raises:
        LookupError: one of them is not a question of the survey's own.
    """
    raw = list(draft.sections.get_prep_value())
    for question_id in question_ids:
        raw = as_new_question(raw, question_id)
        record(by, "surveys.make_new_question", draft, question_id)
    draft.sections = StreamValue(draft.sections.stream_block, raw, is_lazy=True)
    draft.save_revision(user=by, clean=False)


def publish(draft: SurveyPage, by: User) -> list[str]:
    """Publish a draft whose changed words were looked at; return why not, if so.

    The person has said of every changed wording that it means the same.
    """
    draft.reviewed_checksum = draft.definition.checksum
    try:
        with transaction.atomic():
            draft.check_launch()
            revision = draft.save_revision(user=by)
            record(by, "surveys.publish", draft)
            PublishPageRevisionAction(revision, user=by).execute()
    except ValidationError as problems:
        return problems.messages
    return []
