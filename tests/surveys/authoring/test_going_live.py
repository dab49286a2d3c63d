"""No road makes public what would spoil answers that were given (SD-03, SB-05, SB-06)."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from partnership.core.gated import LookFirst
from partnership.core.scheduled import publish_scheduled
from surveys.authoring.publishing import publish_version
from surveys.models import SurveyPage
from surveys.rules.definition import Definition
from tests.factories.accounts import EditorFactory, EngagementOfficerFactory
from tests.factories.surveys import looked_at, shelf

pytestmark = pytest.mark.django_db
OTHER_WORDS = "How safe do you feel?"
SPOILT = "would say something else now"


def changed(survey: SurveyPage, position: int = 0, **value: Any) -> SurveyPage:
    """Change one question of a survey without saving it."""
    for name, new in value.items():
        survey.sections[0].value["questions"][position].value[name] = new
    return survey


def spoilt(survey: SurveyPage) -> SurveyPage:
    """Let a number count something else: 3 days are not 3 weeks."""
    return changed(survey, 3, unit="weeks")


def at(survey: SurveyPage, days: int) -> SurveyPage:
    survey.go_live_at = timezone.now() + timedelta(days=days)
    return survey


@pytest.mark.parametrize("change", [spoilt, lambda survey: changed(survey, title=OTHER_WORDS)])
def test_code_cannot_publish_it(survey: SurveyPage, change: Any) -> None:
    revision = change(survey).save_revision()
    for publish in (revision.publish, PublishPageRevisionAction(revision).execute):
        with pytest.raises(ValidationError):
            publish()
    assert survey.versions.count() == 1
    assert Page.objects.get(pk=survey.pk).specific.definition != survey.definition


def test_the_refusal_says_what_to_do(survey: SurveyPage) -> None:
    revision = changed(survey, title=OTHER_WORDS).save_revision()
    with pytest.raises(LookFirst) as refusal:
        revision.publish()
    said = " ".join(refusal.value.messages)
    assert "How safe is it?" in said
    assert "Say first, under “Changes”, whether the new words mean the same." in said


@pytest.mark.parametrize(
    "more", [{"clean": False}, {"clean": False, "update_fields": ["sections"]}]
)
def test_saving_what_is_public_cannot_do_it(survey: SurveyPage, more: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=SPOILT):
        spoilt(survey).save(**more)


def test_the_last_door_refuses_it_too(survey: SurveyPage) -> None:
    """However the page came to stand so in the database."""
    with pytest.raises(ValidationError, match=SPOILT):
        publish_version(spoilt(survey))
    assert survey.versions.count() == 1


def test_a_schedule_cannot_be_set_for_it(survey: SurveyPage) -> None:
    revision = at(spoilt(survey), 2).save_revision()
    with pytest.raises(ValidationError, match=SPOILT):
        revision.publish()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


def test_a_schedule_does_not_publish_what_was_spoilt_meanwhile(survey: SurveyPage) -> None:
    """Decided about and scheduled; then other words went out: the decision was about others."""
    late = looked_at(at(changed(survey, title=OTHER_WORDS), 2)).save_revision()
    late.publish()
    now = SurveyPage.objects.get(pk=survey.pk)
    now.go_live_at = None
    looked_at(changed(now, title="How safe is it there?")).save_revision().publish()
    Revision.objects.filter(pk=late.pk).update(approved_go_live_at=survey.go_live_at)
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        refused = publish_scheduled()
    assert "Say first" in refused[f"{survey.title} ({survey.pk})"]
    assert survey.versions.count() == 2


def test_what_was_decided_goes_out_at_its_time(survey: SurveyPage) -> None:
    looked_at(at(changed(survey, title=OTHER_WORDS), 2)).save_revision().publish()
    assert survey.versions.count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert publish_scheduled() == {}
    assert survey.versions.get(number=2).difference[0]["same_meaning"]


def test_going_back_to_older_words_is_decided_too(survey: SurveyPage) -> None:
    first = survey.latest_revision
    looked_at(changed(survey, title=OTHER_WORDS)).save_revision().publish()
    assert first is not None
    with pytest.raises(LookFirst):
        first.publish()


def test_who_publishes_by_name_sees_every_difference_first(survey: SurveyPage) -> None:
    revision = changed(survey, purpose="To act.").save_revision()
    with pytest.raises(LookFirst):
        revision.publish(user=EngagementOfficerFactory())
    revision.publish()
    assert survey.versions.count() == 2


def test_who_may_not_publish_surveys_cannot_on_any_road(survey: SurveyPage) -> None:
    revision = survey.save_revision()
    with pytest.raises(PermissionDenied):
        revision.publish(user=EditorFactory())


def test_a_page_to_read_asks_for_no_decision(site_root: Page, survey: SurveyPage) -> None:
    """Nobody answered it, so no answer can change its meaning."""
    survey.sections[0].value["note"] = "Some of this is hard."
    survey.save_revision().publish()
    survey.sections[0].value["note"] = "Some of these questions are hard."
    survey.save_revision().publish()
    assert survey.versions.count() == 3


def test_a_survey_has_one_address(survey: SurveyPage) -> None:
    action = CreatePageAliasAction(survey, parent=shelf(survey), update_slug="again")
    with pytest.raises(ValidationError, match="one address"):
        action.execute(skip_permission_checks=True)
    whole = CreatePageAliasAction(shelf(survey), recursive=True, update_slug="twice")
    with pytest.raises(ValidationError, match="one address"):
        whole.execute(skip_permission_checks=True)
    assert SurveyPage.objects.get() == survey


def own_ids(definition: Definition) -> set[str]:
    return {item.id for item in definition.items}


def test_a_copy_made_by_code_is_a_new_survey(survey: SurveyPage) -> None:
    copied = survey.copy(update_attrs={"slug": "again"}, keep_live=False)
    assert not copied.live
    assert not copied.versions.exists()
    assert not own_ids(copied.definition) & own_ids(survey.definition)


@pytest.mark.parametrize("whole", [False, True])
def test_no_copy_is_public_at_once(survey: SurveyPage, whole: bool) -> None:
    """Nobody has signed for it; and it would share its ids with the first."""
    page = shelf(survey) if whole else survey
    action = CopyPageAction(
        page, to=page.get_parent(), recursive=whole, keep_live=True, update_attrs={"slug": "again"}
    )
    with pytest.raises(ValidationError, match="data protection impact assessment"):
        action.execute(skip_permission_checks=True)
    assert SurveyPage.objects.filter(live=True).count() == 1
