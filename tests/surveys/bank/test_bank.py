"""Standard questions with versions, used by reference (DC-05, QL-5, DP-04, DP-15)."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from partnership.core.append_only import AppendOnlyError
from surveys.bank.about_you import DETAILS
from surveys.bank.loading import load_bank
from surveys.demo.blocks import about_you, everybody, from_bank, permanent_id
from surveys.models import BankQuestion, BankVersion, SurveyPage
from surveys.rules.codes import GATE
from surveys.rules.validation import refusals
from tests.factories.surveys import (
    looked_at,
    published_survey,
    shelf,
    small_sections,
    unsaved_survey,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def bank() -> None:
    load_bank()


def entry(key: str) -> BankQuestion:
    return BankQuestion.objects.get(key=key)


def reword(key: str, title: str) -> None:
    found = entry(key)
    found.content[0].value["title"] = title
    found.full_clean()
    found.save()


@pytest.mark.usefixtures("bank")
def test_the_supplied_bank_is_whole() -> None:
    """Every entry has source, version and attribution, can be refused, and names its condition."""
    entries = list(BankQuestion.objects.all())
    assert {"dem-1-age", "hq-02-ethnicity", "hq-05-religion", "dem-5-condition"} <= {
        each.key for each in entries
    }
    for each in entries:
        assert each.source
        assert each.standard_version
        assert each.attribution
        assert not each.question.is_choice or refusals(each.question)
        assert bool(each.question.basis) == each.question.special_category
    assert sum(map(len, DETAILS.values())) == 19


@pytest.mark.usefixtures("bank")
def test_wordings_that_are_not_known_are_left_out() -> None:
    codes = set(BankQuestion.objects.values_list("code", flat=True))
    assert not codes & {"RQ-3", "RQ-4", "RQ-7", "RQ-8", "RQ-10", "RQ-14", "RQ-15", "RQ-17"}


@pytest.mark.usefixtures("bank")
def test_loading_again_changes_nothing() -> None:
    assert load_bank() == 0
    assert not BankVersion.objects.exclude(number=1).exists()


@pytest.mark.usefixtures("bank")
def test_the_second_step_of_ethnicity_follows_the_first() -> None:
    """HQ-02: two steps."""
    first, detail = entry("hq-02-ethnicity").question, entry("hq-02-ethnicity-1").question
    (condition,) = detail.show_if.conditions
    assert condition.question == first.id
    assert first.option(condition.values[0]).label == "White"


@pytest.mark.usefixtures("bank")
def test_other_words_make_a_new_version() -> None:
    reword("dem-1-age", "What is your age?")
    versions = list(entry("dem-1-age").versions.all())
    assert [version.number for version in versions] == [1, 2]
    assert versions[0].question.title == "How old are you?"
    assert [change["kind"] for change in versions[1].difference] == ["wording"]
    assert [o.id for o in versions[0].question.options] == [
        o.id for o in versions[1].question.options
    ]


@pytest.mark.usefixtures("bank")
def test_saving_without_a_change_writes_no_version() -> None:
    entry("dem-1-age").save()
    assert entry("dem-1-age").versions.count() == 1


@pytest.mark.usefixtures("bank")
def test_a_deleted_answer_stays_as_a_retired_one() -> None:
    """SB-01."""
    found = entry("dem-1-age")
    gone = found.content[0].value["options"].bound_blocks[0].id
    del found.content[0].value["options"][0]
    found.save()
    assert found.latest.question.option(gone).retired


@pytest.mark.usefixtures("bank")
def test_another_meaning_is_refused() -> None:
    """SD-03, QL-5."""
    found = entry("rq-1-local-dark")
    found.content[0].value["scale"] = "agreement"
    with pytest.raises(ValidationError, match="another kind of answer"):
        found.full_clean()


@pytest.mark.usefixtures("bank")
@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("prefer_not_to_say", False, "Prefer not to say"),
        ("basis", "", "legal condition"),
        ("purpose", "", "purpose note"),
        ("title", "What is your date of birth?", "date of birth"),
    ],
)
def test_what_may_not_stand_in_the_bank(field: str, value: object, words: str) -> None:
    found = entry("hq-02-ethnicity")
    found.content[0].value[field] = value
    with pytest.raises(ValidationError, match=words):
        found.full_clean()


@pytest.mark.usefixtures("bank")
def test_versions_never_change() -> None:
    with pytest.raises(AppendOnlyError):
        BankVersion.objects.all().delete()


@pytest.fixture
def survey_of_the_bank(site_root: Page, bank: None) -> SurveyPage:
    sections = [*small_sections(), about_you(from_bank("dem-1-age"))]
    return published_survey(site_root, sections=sections)


def test_a_survey_points_to_a_version(survey_of_the_bank: SurveyPage) -> None:
    asked = survey_of_the_bank.latest_version.questionnaire.items
    assert [item.id for item in asked[-2:]] == [GATE, entry("dem-1-age").question.id]
    assert asked[-1].bank == "dem-1-age/1"
    assert asked[-1].about_you


def test_a_later_version_changes_no_survey(survey_of_the_bank: SurveyPage) -> None:
    """QL-5: neither the running one nor its next publication."""
    reword("dem-1-age", "What is your age?")
    survey_of_the_bank.save_revision().publish()
    assert survey_of_the_bank.versions.count() == 1
    survey_of_the_bank.sections[-1].value["questions"][0].value["reference"] = "dem-1-age/2"
    looked_at(survey_of_the_bank).save_revision().publish()
    newest = survey_of_the_bank.versions.get(number=2).questionnaire
    assert newest.items[-1].title == "What is your age?"


def test_two_surveys_share_the_ids_of_a_question(
    survey_of_the_bank: SurveyPage, site_root: Page
) -> None:
    """Waves compare because question and answers have the same ids."""
    other = published_survey(
        site_root, slug="wave-2", sections=[*small_sections(), about_you(from_bank("dem-1-age"))]
    )
    one, two = (each.definition.items[-1] for each in (survey_of_the_bank, other))
    assert one == two


def test_a_reference_to_nothing_is_not_published(site_root: Page) -> None:
    sections = [*small_sections(), about_you(from_bank("never-was"))]
    survey = shelf(site_root).add_child(instance=unsaved_survey(sections=sections))
    with pytest.raises(ValidationError):
        survey.save_revision().publish()


def test_the_survey_may_say_why_and_whom_it_asks(site_root: Page, bank: None) -> None:
    block = from_bank("hq-05-religion")
    block["value"] |= {"purpose": "To plan for holidays.", "show_if": everybody()}
    sections = [*small_sections(), about_you(block)]
    with pytest.raises(ValidationError, match="aged 16 and over"):
        published_survey(site_root, sections=sections)
    survey = published_survey(site_root, slug="all", audience="residents", sections=sections)
    assert survey.definition.items[-1].purpose == "To plan for holidays."
    assert survey.definition.items[-1].basis


def test_ids_are_the_same_on_every_machine(bank: None) -> None:
    assert entry("dem-1-age").question.id == permanent_id("age")
