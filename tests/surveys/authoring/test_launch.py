"""A survey opens only when every promise behind it is there (DP-01, DP-04, YP-01, WD-05)."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from surveys.authoring.launch import NEEDED
from surveys.models import QuestionnaireVersion, SurveyPage
from tests.factories.surveys import shelf, unsaved_survey

pytestmark = pytest.mark.django_db


def publish(site_root: Page, **more: object) -> SurveyPage:
    survey = shelf(site_root).add_child(instance=unsaved_survey(**more))
    survey.save_revision().publish()
    return survey


def test_a_complete_survey_is_published(site_root: Page) -> None:
    assert publish(site_root).versions.count() == 1


@pytest.mark.parametrize("field", NEEDED)
def test_a_missing_promise_stops_it(site_root: Page, field: str) -> None:
    empty = None if field in ("opens_at", "closes_at", "reply_by") else ""
    with pytest.raises(ValidationError) as refused:
        publish(site_root, **{field: empty})
    assert field in refused.value.message_dict
    assert not QuestionnaireVersion.objects.exists()


def test_a_missing_legal_condition_stops_it(site_root: Page) -> None:
    """DP-04."""
    survey = unsaved_survey()
    survey.sections[0].value["questions"][0].value["special_category"] = True
    survey = shelf(site_root).add_child(instance=survey)
    with pytest.raises(ValidationError, match="legal condition"):
        survey.save_revision().publish()


def test_a_changed_kind_of_answer_stops_it(survey: SurveyPage) -> None:
    """SD-03: old answers would mean something else."""
    survey.sections[0].value["questions"][0].value["scale"] = "agreement"
    with pytest.raises(ValidationError, match="another kind of answer"):
        survey.save_revision().publish()


def test_dates_that_contradict_stop_it(site_root: Page) -> None:
    complete = unsaved_survey()
    with pytest.raises(ValidationError) as refused:
        publish(site_root, closes_at=complete.opens_at - timedelta(days=1))
    assert "closes_at" in refused.value.message_dict


def test_a_pause_needs_a_reason(survey: SurveyPage) -> None:
    survey.is_paused = True
    with pytest.raises(ValidationError) as refused:
        survey.save_revision().publish()
    assert "pause_reason" in refused.value.message_dict


def test_an_empty_draft_is_saved(site_root: Page) -> None:
    """WD-05."""
    survey = shelf(site_root).add_child(instance=SurveyPage(title="Idea", slug="idea", live=False))
    survey.save_revision()
    assert survey.definition.items == ()


def test_an_unknown_language_is_refused(site_root: Page) -> None:
    with pytest.raises(ValidationError):
        publish(site_root, languages="en-gb, tlh")
