"""What publishing would change is shown and answered before it is published (SD-03)."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from partnership.accounts.audit import AuditEntry
from surveys.demo.blocks import permanent_id
from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts
from surveys.wagtail_hooks import officers_publish_surveys
from tests.factories.accounts import EngagementOfficerFactory

pytestmark = pytest.mark.django_db
OTHER_WORDS = "How safe do you feel?"


def draft(survey: SurveyPage, position: int = 0, **value: Any) -> None:
    """Save a draft in which one question has other values."""
    for name, new in value.items():
        survey.sections[0].value["questions"][position].value[name] = new
    survey.save_revision(clean=False)


def url(survey: SurveyPage) -> str:
    return reverse("surveys_changes", args=[survey.pk])


def meaning(name: str) -> str:
    return f"meaning-{permanent_id(name)}"


def test_old_and_new_words_stand_side_by_side(officer: Client, survey: SurveyPage) -> None:
    draft(survey, title=OTHER_WORDS)
    html = officer.get(url(survey)).content.decode()
    for words in ("Wording", "How safe is it?", OTHER_WORDS, "Do the new words mean the same?"):
        assert words in html


def test_without_an_answer_nothing_is_published(officer: Client, survey: SurveyPage) -> None:
    draft(survey, title=OTHER_WORDS)
    assert officer.post(url(survey)).status_code == 422
    assert survey.versions.count() == 1


def test_the_same_meaning_is_published_and_kept(officer: Client, survey: SurveyPage) -> None:
    draft(survey, title=OTHER_WORDS)
    officer.post(url(survey), {meaning("safe"): "same"})
    newest = survey.versions.get(number=2)
    assert newest.questionnaire.items[0].id == permanent_id("safe")
    assert newest.difference[0]["same_meaning"]
    assert AuditEntry.objects.filter(action="surveys.publish").count() == 1
    versions = officer.get(reverse("surveys_versions", args=[survey.pk])).content.decode()
    assert "The officer said that the meaning is the same." in versions


def test_another_meaning_becomes_a_new_question(officer: Client, survey: SurveyPage) -> None:
    """The rule that looked at the old question looks at the new one; the link is kept."""
    draft(survey, title=OTHER_WORDS)
    officer.post(url(survey), {meaning("safe"): "other"})
    assert survey.versions.count() == 1
    officer.post(url(survey))
    new, follows = survey.versions.get(number=2).questionnaire.items[:2]
    assert new.id != permanent_id("safe")
    assert new.comparable_with == permanent_id("safe")
    assert [c.question for c in follows.show_if.conditions] == [new.id]
    kinds = [change["kind"] for change in survey.versions.get(number=2).difference]
    assert kinds.count("question added") == kinds.count("question removed") == 1


def test_answers_keep_the_words_they_were_given_to(officer: Client, survey: SurveyPage) -> None:
    draft(survey, title=OTHER_WORDS)
    officer.post(url(survey), {meaning("safe"): "same"})
    assert survey.versions.get(number=1).questionnaire.items[0].title == "How safe is it?"


def test_what_would_corrupt_answers_is_refused_with_a_way_out(
    officer: Client, survey: SurveyPage
) -> None:
    draft(survey, position=3, unit="weeks")
    html = officer.get(url(survey)).content.decode()
    assert "This cannot be published." in html
    assert officer.post(url(survey)).status_code == 422
    assert survey.versions.count() == 1
    way_out = reverse("surveys_new_question", args=[survey.pk, permanent_id("days")])
    assert way_out in html
    officer.post(way_out)
    officer.post(url(survey))
    assert survey.versions.count() == 2


def test_the_editor_leads_to_the_review(survey: SurveyPage, rf: RequestFactory) -> None:
    """Pressing “Publish” in the editor shows first what would change, small as it may be."""
    request = rf.post("/")
    request.user = EngagementOfficerFactory()
    assert officers_publish_surveys(request, survey) is None
    survey.sections[0].value["questions"][0].value["purpose"] = "To act."
    led = officers_publish_surveys(request, survey)
    assert led is not None
    assert led["Location"] == url(survey)


def test_the_first_publication_asks_nothing(officer: Client, survey: SurveyPage) -> None:
    assert "as they were published last" in officer.get(url(survey)).content.decode()


def test_what_was_said_stays_when_something_is_missing(officer: Client, survey: SurveyPage) -> None:
    """SB-10: nothing that somebody chose is lost or changed by a refusal."""
    draft(survey, title=OTHER_WORDS)
    draft(survey, position=4, title="What would help you?")
    refused = officer.post(url(survey), {meaning("safe"): "same"})
    assert refused.status_code == 422
    html = refused.content.decode()
    assert f'name="{meaning("safe")}" value="same" checked' in html
    assert html.count(" checked>") == 1


def test_what_was_said_of_the_others_stays_when_one_becomes_new(
    officer: Client, survey: SurveyPage
) -> None:
    draft(survey, title=OTHER_WORDS)
    draft(survey, position=4, title="What would help you?")
    answers = {meaning("safe"): "same", meaning("idea"): "other"}
    html = officer.post(url(survey), answers, follow=True).content.decode()
    assert f'name="{meaning("safe")}" value="same" checked' in html
    assert "It takes over from “What would help?”." in html


def test_all_that_cannot_be_published_is_mended_at_once(
    officer: Client, survey: SurveyPage
) -> None:
    draft(survey, position=3, unit="weeks")
    draft(survey, position=0, scale="frequency")
    survey.sections[0].value["questions"][1].value["show_if"]["conditions"].clear()
    survey.save_revision(clean=False)
    refused = [permanent_id("safe"), permanent_id("days")]
    assert officer.get(url(survey)).content.decode().count("Make it a new question") == 2
    way_out = reverse("surveys_new_question", args=[survey.pk, refused[0]])
    officer.post(way_out, {"also": refused})
    officer.post(url(survey))
    newest = survey.versions.get(number=2).questionnaire
    assert [item.comparable_with for item in newest.items if item.comparable_with] == refused


def test_new_words_in_a_language_are_no_question_of_meaning(
    officer: Client, survey: SurveyPage
) -> None:
    """A person who speaks both has checked them (YP-14)."""
    survey.languages = "en-gb, ro"
    kept = SurveyTranslation(survey=survey, language="ro")
    english = survey_texts(survey)
    kept.put(english, {key: f"ro {text}" for key, text in english.items()})
    kept.checked_by, kept.checked_on = "A. Reader", timezone.localdate()
    kept.save()
    survey.save_revision(clean=False)
    html = officer.get(url(survey)).content.decode()
    assert "The words in the language “ro” changed." in html
    assert "Do the new words mean the same?" not in html
    officer.post(url(survey))
    assert survey.versions.count() == 2
    assert "as they were published last" in officer.get(url(survey)).content.decode()


def test_a_language_that_is_not_done_is_no_difference(officer: Client, survey: SurveyPage) -> None:
    """The checklist says what is missing in it, and nothing is published before."""
    survey.languages = "en-gb, ro"
    draft(survey, title=OTHER_WORDS)
    html = officer.get(url(survey)).content.decode()
    assert "“ro”" not in html
    assert "It cannot be published yet." in html
