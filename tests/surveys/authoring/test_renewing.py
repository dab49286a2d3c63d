"""A changed meaning makes a new question out of every kind of question (SD-03, SB-32)."""

from typing import Any

import pytest
from wagtail.models import Page

from surveys.authoring.approving import make_new, publish
from surveys.authoring.reviewing import review
from surveys.demo.blocks import only_if_any_of, permanent_id, question, section
from surveys.models import SurveyPage
from tests.factories.accounts import EngagementOfficerFactory
from tests.factories.question_kinds import item, rounds
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db


def sections() -> list[dict[str, Any]]:
    """Return statements, and a group in rounds, with questions that look back at them."""
    later = only_if_any_of("there", "very_unsafe")
    later["conditions"][0]["value"]["question"] += "-2"
    later["conditions"][0]["value"]["answers"] = [f"{permanent_id('there')}-2/very_unsafe"]
    return [
        section(
            "s",
            "First",
            question(
                "think",
                "statements",
                "How far do you agree?",
                "To know.",
                scale="agreement",
                statements=[
                    item("do", {"text": "There is much to do"}),
                    item("listen", {"text": "Adults listen"}),
                ],
            ),
            question(
                "more",
                "long_text",
                "What is missing?",
                "To act.",
                limit=80,
                show_if=only_if_any_of("do", "disagree"),
            ),
            rounds(
                "go",
                question("there", "scale", "How safe is it there?", "To know.", scale="how_safe"),
            ),
            question("then", "long_text", "What then?", "To act.", limit=80, show_if=later),
        )
    ]


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    return published_survey(site_root, sections=sections())


def reworded(survey: SurveyPage) -> SurveyPage:
    """Save a draft with other words in one statement and in the group."""
    asked = survey.sections[0].value["questions"]
    asked[0].value["statements"][0]["text"] = "There is enough to do"
    asked[2].value["questions"][0].value["title"] = "How safe do you feel there?"
    survey.save_revision(clean=False)
    return survey


def test_each_new_wording_is_asked_once(survey: SurveyPage) -> None:
    """The three rounds share one question, and one decision."""
    found = review(reworded(survey))
    assert found.asked_of == [permanent_id("do"), permanent_id("there")]
    assert len(found.changes) == 2


def test_a_statement_becomes_a_new_one_and_the_others_stay(survey: SurveyPage) -> None:
    officer = EngagementOfficerFactory()
    make_new(reworded(survey), [permanent_id("do")], officer)
    publish(survey.get_latest_revision_as_object(), officer)
    new, other, follows, *_ = survey.versions.get(number=2).questionnaire.items
    assert new.title == "There is enough to do"
    assert new.id != permanent_id("do")
    assert new.comparable_with == permanent_id("do")
    assert (other.id, other.comparable_with) == (permanent_id("listen"), "")
    assert follows.show_if.conditions[0].question == new.id


@pytest.mark.parametrize("asked_in", ["", "-2", "-3"])
def test_a_question_in_rounds_becomes_a_new_one_in_all_of_them(
    survey: SurveyPage, asked_in: str
) -> None:
    """Whichever round it was pressed at, and with the rules that look at a later round."""
    officer = EngagementOfficerFactory()
    make_new(reworded(survey), [permanent_id("there") + asked_in], officer)
    assert publish(survey.get_latest_revision_as_object(), officer) == []
    pages = survey.versions.get(number=2).questionnaire.items
    one, two, three = (page for page in pages if page.title == "How safe do you feel there?")
    assert one.id != permanent_id("there")
    assert (two.id, three.id) == (f"{one.id}-2", f"{one.id}-3")
    continued = [page.comparable_with for page in (one, two, three)]
    assert continued == [permanent_id("there") + end for end in ("", "-2", "-3")]
    assert pages[-1].show_if.conditions[0].question == two.id


def test_another_scale_of_statements_is_refused_until_each_is_new(survey: SurveyPage) -> None:
    survey.sections[0].value["questions"][0].value["scale"] = "frequency"
    survey.save_revision(clean=False)
    officer = EngagementOfficerFactory()
    draft = survey.get_latest_revision_as_object()
    refused = [change.question for change in review(draft).refused]
    assert refused == [permanent_id("do"), permanent_id("listen")]
    make_new(draft, refused, officer)
    assert review(draft).refused == []


def test_what_is_no_question_of_its_own_is_refused(survey: SurveyPage) -> None:
    """A section or a group holds many questions: none of them may turn new by accident."""
    more = next(page.id for page in survey.definition.items if page.id.endswith("-more-1"))
    with pytest.raises(LookupError):
        make_new(survey, [more], EngagementOfficerFactory())


def test_a_copy_keeps_its_rules_about_later_rounds(survey: SurveyPage) -> None:
    copied = survey.copy(update_attrs={"slug": "again"}, keep_live=False)
    rule = copied.definition.items[-1].show_if.conditions[0]
    assert rule.question in copied.definition.by_id
    assert rule.question.endswith("-2")


def test_what_another_question_continues_stays_as_it_was(survey: SurveyPage) -> None:
    """It names what was asked before, also when that question is renewed once more."""
    survey.sections[0].value["questions"][1].value["comparable_with"] = permanent_id("do")
    make_new(survey, [permanent_id("do")], EngagementOfficerFactory())
    new, _, follows, *_ = survey.definition.items
    assert (new.comparable_with, follows.comparable_with) == (permanent_id("do"),) * 2
