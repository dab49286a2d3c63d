"""Permanent ids: one each, kept for good (ST-1)."""

import copy

import pytest
from wagtail.models import Page

from surveys.authoring.ids import with_unique_ids
from surveys.models import SurveyPage
from tests.factories.surveys import looked_at, shelf, unsaved_survey, with_sections

pytestmark = pytest.mark.django_db


def test_ids_that_are_unique_stay(survey: SurveyPage) -> None:
    raw = list(survey.sections.get_prep_value())
    assert with_unique_ids(raw) == raw


def test_a_copied_block_gets_ids_of_its_own(site_root: Page) -> None:
    """Copy and paste of a whole section, with its questions and options."""
    survey = unsaved_survey()
    raw = list(survey.sections.get_prep_value())
    twice = [raw[0], copy.deepcopy(raw[0])]
    saved = shelf(site_root).add_child(instance=with_sections(survey, twice))
    saved.refresh_from_db()
    ids = [item.id for item in saved.definition.items]
    options = [option.id for item in saved.definition.items[:0:-1] for option in item.options]
    assert len(ids) == len(set(ids)) == 12
    assert ids[:6] == [child["id"] for child in raw[0]["value"]["questions"]]
    own = [option for option in options if "-" in option and len(option) == 36]
    assert len(own) == len(set(own))


def test_a_block_without_an_id_gets_one() -> None:
    made = with_unique_ids([{"type": "section", "value": {"questions": []}}])
    assert len(made[0]["id"]) == 36


def test_the_input_is_left_alone() -> None:
    raw = [{"type": "a", "id": "x", "value": 1}, {"type": "a", "id": "x", "value": 1}]
    before = copy.deepcopy(raw)
    assert with_unique_ids(raw)[0]["id"] == "x"
    assert raw == before


def test_editing_keeps_ids(survey: SurveyPage) -> None:
    before = [item.id for item in survey.definition.items]
    survey.sections[0].value["questions"][0].value["title"] = "Other words?"
    looked_at(survey).save_revision().publish()
    survey.refresh_from_db()
    assert [item.id for item in survey.definition.items] == before
