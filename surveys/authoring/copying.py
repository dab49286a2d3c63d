"""A copy of a survey is a new survey: ids of its own, no history, no dates, no assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from wagtail.blocks import StreamValue
from wagtail.models import Page

from surveys.authoring.renewing import with_new_ids

if TYPE_CHECKING:
    from surveys.models import SurveyPage


def settle_copies(copied: Page) -> None:
    """Settle every survey at or below a page that has just been copied."""
    from surveys.models import SurveyPage

    below = copied.get_descendants(inclusive=True).values("pk")
    for survey in SurveyPage.objects.filter(pk__in=below):
        settle_copy(survey)


@transaction.atomic
def settle_copy(survey: SurveyPage) -> SurveyPage:
    """Give a copied survey new ids and a single draft; references to the bank stay.

    Questions of its own get new ids because their answers are other answers; questions of the
    bank keep theirs because waves are meant to compare (QL-5).
    """
    draft = survey.get_latest_revision_as_object()
    raw = with_new_ids(list(draft.sections.get_prep_value()))
    for page in (survey, draft):
        page.sections = StreamValue(page.sections.stream_block, raw, is_lazy=True)
    earlier = list(survey.revisions.values_list("pk", flat=True))
    survey.save(update_fields=["sections"], clean=False)
    draft.save_revision(clean=False)
    survey.revisions.filter(pk__in=earlier).delete()
    survey.refresh_from_db()
    return survey
