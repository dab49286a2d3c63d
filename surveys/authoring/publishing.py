"""Publishing writes down the questionnaire as it was published (design §5, SD-03)."""

from dataclasses import asdict, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.signals import page_published

from surveys.authoring.rehearsing import delete_rehearsals
from surveys.authoring.translated import published_translations
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.rules.deciding import decision_about, once
from surveys.rules.definition import Definition
from surveys.rules.difference import (
    Change,
    corrupting,
    differences,
    ever_asked,
    keep_retired,
    reworded,
)


@transaction.atomic
def publish_version(page: SurveyPage) -> QuestionnaireVersion:
    """Write the page's questionnaire as a new version, unless nothing about it changed.

    Options that the author deleted stay in it as retired ones, so that no answer that was given
    loses its name (SB-01).

    Raises:
        ValidationError: old answers would mean something else; the roads ask before, and this is
            the last door (SB-05).
    """
    earlier = list(QuestionnaireVersion.objects.filter(survey=page).order_by("number"))
    definition = replace(page.definition, translations=published_translations(page))
    if not earlier:
        return _write(page, 1, definition, [])
    latest, before = earlier[-1], earlier[-1].questionnaire
    asked = ever_asked([each.questionnaire for each in earlier])
    _refuse_corruption(asked, definition)
    definition = keep_retired(asked, definition)
    if definition == before:
        return latest
    said = page.reviewed_checksum == decision_about(before, page.definition)
    found = once(differences(before, definition), before, definition)
    return _write(page, latest.number + 1, definition, [_change(one, said) for one in found])


def _refuse_corruption(asked: Definition, definition: Definition) -> None:
    refused = corrupting(differences(asked, definition))
    if refused:
        raise ValidationError([change.words for change in refused])


def _change(change: Change, was_looked_at: bool) -> dict[str, Any]:
    """Return what the version keeps of a change, with what the officer said of its meaning."""
    said = reworded([change]) and was_looked_at
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
