"""Publishing writes a version that nothing can change (design §5, SD-03)."""

import pytest

from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.models.versions import ImmutableError
from tests.factories.surveys import looked_at

pytestmark = pytest.mark.django_db


def test_publishing_writes_the_first_version(survey: SurveyPage) -> None:
    version = survey.versions.get()
    assert version.number == 1
    assert version.questionnaire == survey.definition
    assert version.checksum == survey.definition.checksum
    assert version.difference == []


def test_an_unchanged_questionnaire_writes_nothing(survey: SurveyPage) -> None:
    survey.title = "Another title"
    survey.save_revision().publish()
    assert survey.versions.count() == 1


def test_a_number_written_otherwise_is_no_change(survey: SurveyPage) -> None:
    """The editor gives 7 back as 7.0."""
    survey.sections[0].value["questions"][3].value["maximum"] = 7.0
    survey.save_revision().publish()
    assert survey.versions.count() == 1


def test_lines_that_a_browser_ends_otherwise_are_no_change(survey: SurveyPage) -> None:
    """The editor gives two lines back with other signs between them."""
    survey.sections[0].value["note"] = "Some of this is hard.\n\nYou can skip it."
    survey.save_revision().publish()
    survey.sections[0].value["note"] = "Some of this is hard.\r\n\r\nYou can skip it."
    survey.save_revision().publish()
    assert survey.versions.count() == 2


def test_a_draft_writes_nothing(survey: SurveyPage) -> None:
    survey.sections[0].value["questions"][0].value["title"] = "Other words?"
    survey.save_revision()
    assert survey.versions.count() == 1


def test_a_change_is_classified(survey: SurveyPage) -> None:
    survey.sections[0].value["questions"][0].value["title"] = "How safe do you feel?"
    looked_at(survey).save_revision().publish()
    version = survey.versions.get(number=2)
    assert [change["kind"] for change in version.difference] == ["wording"]


def test_a_deleted_option_is_kept_as_retired(survey: SurveyPage) -> None:
    """SB-01."""
    people = survey.sections[0].value["questions"][2].value["options"]
    gone = people.bound_blocks[1].id
    del people[1]
    survey.save_revision().publish()
    question = survey.versions.get(number=2).questionnaire.items[2]
    assert question.option(gone).retired
    assert gone not in {option.id for option in question.offered}


def test_it_refuses_every_change(survey: SurveyPage) -> None:
    version = survey.versions.get()
    with pytest.raises(ImmutableError):
        version.save()
    with pytest.raises(ImmutableError):
        version.delete()
    with pytest.raises(ImmutableError):
        QuestionnaireVersion.objects.update(number=9)
    with pytest.raises(ImmutableError):
        QuestionnaireVersion.objects.all().delete()
    with pytest.raises(ImmutableError):
        QuestionnaireVersion.objects.bulk_update([version], ["number"])
