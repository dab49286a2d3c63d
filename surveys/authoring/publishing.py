"""Publishing writes down the questionnaire as it was published (design §5, SD-03)."""

from dataclasses import asdict, replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.signals import page_published

from surveys.authoring.rehearsing import delete_rehearsals
from surveys.authoring.translated import published_translations
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.rules.definition import Definition
from surveys.rules.difference import Change, differences, ever_asked, keep_retired, reworded


@transaction.atomic
def publish_version(page: SurveyPage) -> QuestionnaireVersion:
    """Write the page's questionnaire as a new version, unless nothing about it changed.

    Options that the author deleted stay in it as retired ones, so that no answer that was given
    loses its name (SB-01).
    """
    earlier = list(QuestionnaireVersion.objects.filter(survey=page).order_by("number"))
    definition = replace(page.definition, translations=published_translations(page))
    if not earlier:
        return _write(page, 1, definition, [])
    latest, before = earlier[-1], earlier[-1].questionnaire
    definition = keep_retired(ever_asked([each.questionnaire for each in earlier]), definition)
    if definition == before:
        return latest
    changes = [_change(page, change) for change in differences(before, definition)]
    return _write(page, latest.number + 1, definition, changes)


def _change(page: SurveyPage, change: Change) -> dict[str, Any]:
    """Return what the version keeps of a change, with what the officer said of its meaning."""
    said = reworded([change]) and page.reviewed_checksum == page.definition.checksum
    return {**asdict(change), **({"same_meaning": True} if said else {})}


def _write(
    page: SurveyPage, number: int, definition: Definition, changes: list[dict[str, Any]]
) -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.create(
        survey=page,
        number=number,
        definition=definition.to_json(),
        checksum=definition.checksum,
        difference=changes,
        published_on=timezone.localdate(),
    )


def on_page_published(sender: Any, instance: SurveyPage, **kwargs: Any) -> None:
    """Write the version of a survey that has just been published, and end its rehearsals."""
    publish_version(instance)
    delete_rehearsals(instance)


def connect() -> None:
    """Listen to every survey that is published, by hand or by schedule."""
    page_published.connect(
        on_page_published, sender=SurveyPage, dispatch_uid="surveys.publish_version"
    )
