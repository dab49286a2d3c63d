"""No language is offered that is incomplete or that nobody has checked (YP-14)."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts
from surveys.rules.translations import CHECKED_BY, CHECKED_ON, languages_of
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db
CHECKED = {"checked_by": "A. Reader", "checked_on": date(2026, 11, 22)}


def translated(survey: SurveyPage, **more: object) -> SurveyTranslation:
    english = survey_texts(survey)
    kept = SurveyTranslation(survey=survey, language="ro")
    kept.put(english, {key: f"ro {text}" for key, text in english.items()})
    for name, value in more.items():
        setattr(kept, name, value)
    kept.save()
    return kept


def refused_with(survey: SurveyPage) -> str:
    with pytest.raises(ValidationError) as refused:
        survey.check_launch()
    return " ".join(refused.value.message_dict["languages"])


@pytest.fixture
def wanted(site_root: Page) -> SurveyPage:
    """Return a published survey whose author now wants Romanian too."""
    survey = published_survey(site_root)
    survey.languages = "en-gb, ro"
    return survey


def test_a_language_without_words_is_refused(wanted: SurveyPage) -> None:
    assert f"{len(survey_texts(wanted))} texts are not translated" in refused_with(wanted)


def test_changed_english_makes_a_translation_stale(wanted: SurveyPage) -> None:
    translated(wanted, **CHECKED)
    wanted.check_launch()
    wanted.why_asked = "We want to know more."
    assert "Romanian: 1 text is older than the English." in refused_with(wanted)


def test_words_that_nobody_checked_are_refused(wanted: SurveyPage) -> None:
    translated(wanted)
    assert "no person has checked" in refused_with(wanted)


def test_an_example_may_show_unchecked_words(wanted: SurveyPage) -> None:
    """Its pages say that nobody has checked them yet."""
    translated(wanted)
    wanted.is_demonstration = True
    wanted.check_launch()


def test_a_version_carries_words_and_check(wanted: SurveyPage) -> None:
    translated(wanted, **CHECKED)
    wanted.save_revision().publish()
    definition = wanted.latest_version.questionnaire
    assert languages_of(definition) == ("en-gb", "ro")
    words = definition.translations["ro"]
    assert (words[CHECKED_BY], words[CHECKED_ON]) == ("A. Reader", "2026-11-22")
    assert words["page/title"] == "ro A survey"
    change = wanted.latest_version.difference
    assert [one["words"] for one in change] == ["The words in the language “ro” changed."]


def test_new_words_take_the_check_back(wanted: SurveyPage) -> None:
    kept = translated(wanted, **CHECKED)
    english = survey_texts(wanted)
    kept.put(english, {"page/title": "ro A survey"})
    assert kept.is_checked
    kept.put(english, {"page/title": "Un chestionar"})
    assert not kept.is_checked
