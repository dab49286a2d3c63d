"""Saving unsent answers under a code, and coming back to them (SAV-1 to SAV-8)."""

from dataclasses import replace
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from surveys.answering.drafts import OpenDraft, end_of_day, forget, move, open_draft
from surveys.answering.keys import DraftKey
from surveys.answering.stretching import stretch
from surveys.models import SurveyPage
from surveys.rules.codes_to_write_down import new_code
from surveys.trust import pace

# Whole days on which a code works after the day on which it was given (SAV-3, proposed).
DAYS = 7


def save(survey: SurveyPage, key: DraftKey | None) -> OpenDraft | None:
    """Give the draft that ``key`` opens a new code, and move it under the code's own key.

    From then on the code opens it from any device, and so does this browser; there is only ever
    one draft, so that two devices give one response. A code given before stops working.

    Returns:
        The draft under its new key, with the code inside, or None when there is none to save.
    """
    code = new_code()
    stretched = stretch(survey, code)
    with transaction.atomic():
        draft = open_draft(key, lock=True)
        if draft is None or draft.content is None:
            return None
        last = timezone.localdate() + timedelta(days=DAYS)
        content = replace(draft.content, saved_code=code, until=last.isoformat())
        saved = OpenDraft(stretched.draft_key, content)
        move(draft, saved, end_of_day(last))
    pace.moves(draft.key, saved.key)
    return saved


def come_back(survey: SurveyPage, code: str) -> OpenDraft | None:
    """Return the unsent draft of a code; None for a wrong, expired or used one alike (SAV-4).

    The slow part is done before anything is looked up, so that time tells nothing either.

    Args:
        survey: the survey that was being answered.
        code: as ``read_code`` returns it; nothing when what was typed cannot be a code.
    """
    draft = open_draft(stretch(survey, code).draft_key)
    return draft if draft is not None and draft.content is not None else None


def delete_saved(draft: OpenDraft) -> None:
    """Delete unsent answers for good (SAV-7)."""
    forget(draft.key)
