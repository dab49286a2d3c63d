"""Publishing writes down the questionnaire as it was published (design §5, SD-03)."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.signals import page_published

from surveys.authoring.translated import published_translations
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.rules.definition import Definition
from surveys.rules.difference import differences, keep_retired


@transaction.atomic
def publish_version(page: SurveyPage) -> QuestionnaireVersion:
    """Write the page's questionnaire as a new version, unless nothing about it changed.

    Options that the author deleted stay in it as retired ones, so that no answer that was given
    loses its name (SB-01).
    """
    latest = QuestionnaireVersion.objects.filter(survey=page).order_by("number").last()
    definition = replace(page.definition, translations=published_translations(page))
    if latest is None:
        return _write(page, 1, definition, [])
    before = latest.questionnaire
    definition = keep_retired(before, definition)
    if definition.checksum == latest.checksum:
        return latest
    changes = [
        {"kind": change.kind.value, "question": change.question, "words": change.words}
        for change in differences(before, definition)
    ]
    return _write(page, latest.number + 1, definition, changes)


def _write(
    page: SurveyPage, number: int, definition: Definition, changes: list[dict[str, str]]
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
    """Write the version of a survey that has just been published."""
    publish_version(instance)


def connect() -> None:
    """Listen to every survey that is published, by hand or by schedule."""
    page_published.connect(
        on_page_published, sender=SurveyPage, dispatch_uid="surveys.publish_version"
    )
