"""Blocks that become several questions keep permanent ids (SB-32, ST-1, SG-04)."""

import pytest
from wagtail.models import Page

from surveys.authoring.building import build_questions
from surveys.blocks.questions import QUESTION_BLOCKS
from surveys.demo.blocks import only_if_any_of, permanent_id, question, section
from surveys.models import Place, SurveyPage
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Definition
from surveys.rules.difference import ChangeKind, differences
from surveys.rules.lint import lint
from tests.factories.question_kinds import every_kind_sections, places, rounds
from tests.factories.surveys import published_survey, unsaved_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def definition() -> Definition:
    """Return the questionnaire with every kind."""
    places()
    return unsaved_survey(sections=every_kind_sections()).definition


def test_it_may_be_published(definition: Definition) -> None:
    assert [finding.words for finding in lint(definition) if finding.stops] == []


def test_it_survives_json(definition: Definition) -> None:
    assert Definition.from_json(definition.to_json()) == definition


def test_a_statement_keeps_its_own_id_and_its_place(definition: Definition) -> None:
    said = definition.by_id[permanent_id("things")]
    assert (said.kind, said.title, said.look) == (Kind.SCALE, "There is much to do", Look.FACES)
    assert said.part is not None
    assert (said.part.number, said.part.size, said.part.lead) == (2, 2, "How far do you agree?")


def test_a_round_looks_at_its_own_answers(definition: Definition) -> None:
    third = definition.by_id[f"{permanent_id('because')}-3"]
    assert third.show_if.conditions[0].question == f"{permanent_id('there')}-3"
    assert third.after_another == f"{permanent_id('go')}-more-2"
    assert third.heading == "Place 3: What makes it unsafe?"


def test_a_rule_of_the_group_holds_beside_the_rules_of_its_questions() -> None:
    group = rounds(
        "go",
        question(
            "there", "scale", "Safe?", "Why.", scale="how_safe", show_if=only_if_any_of("b", "x")
        ),
        show_if=only_if_any_of("a", "agree"),
    )
    built = unsaved_survey(sections=[section("s", "S", group)]).definition
    assert {item.group_if.conditions[0].question for item in built.items} == {permanent_id("a")}
    assert built.items[0].show_if.conditions[0].question == permanent_id("b")


def test_a_note_stands_before_the_rest_of_its_section_alone(definition: Definition) -> None:
    note = permanent_id("warning")
    behind = [item.id for item in definition.items if note in item.notes]
    assert behind == [permanent_id("worry"), permanent_id("tell")]


def test_a_note_before_a_section_can_pass_it_over() -> None:
    noted = section("s", "Hard", question("q", "number", "How many?", "Why."))
    noted["value"]["note"] = "This may be hard."
    first, second = unsaved_survey(sections=[noted]).definition.items
    assert (first.kind, second.notes) == (Kind.NOTE, (permanent_id("s"),))
    noted["value"]["may_skip"] = False
    first, second = unsaved_survey(sections=[noted]).definition.items
    assert (first.kind, second.notes) == (Kind.INFO, ())


def test_one_mark_is_a_choice_of_one_and_places_are_a_list(definition: Definition) -> None:
    ballot, meet = (definition.by_id[permanent_id(name)] for name in ("vote", "meet"))
    assert (ballot.kind, ballot.look, ballot.most, ballot.shuffled) == (
        Kind.SEVERAL,
        Look.BALLOT,
        2,
        True,
    )
    assert (meet.kind, meet.offered[0].picture) == (Kind.SINGLE, "scene/park")
    one = next(build_questions("ballot", {"title": "One?", "most": 1}))
    assert (one.kind, one.most) == (Kind.SINGLE, None)
    live = definition.by_id[permanent_id("live")]
    assert [option.id for option in live.offered] == [
        str(Place.objects.get(name=name).pk) for name in ("Near", "Far")
    ]


def test_a_place_that_left_the_list_keeps_its_answers(site_root: Page) -> None:
    """SB-01, SB-06."""
    places()
    Place.objects.create(name="Third", order=9)
    survey = published_survey(site_root, sections=every_kind_sections())
    Place.objects.filter(name="Far").update(is_offered=False)
    survey.save_revision().publish()
    version = SurveyPage.objects.get(pk=survey.pk).latest_version
    assert version is not None
    live = version.questionnaire.by_id[permanent_id("live")]
    assert [(option.label, option.retired) for option in live.options] == [
        ("Near", False),
        ("Third", False),
        ("Far", True),
    ]


def test_fewer_rounds_take_questions_away_and_change_no_answer(definition: Definition) -> None:
    sections = every_kind_sections()
    sections[1]["value"]["questions"][0]["value"]["most"] = 2
    fewer = unsaved_survey(sections=sections).definition
    changes = differences(definition, fewer)
    assert {change.kind for change in changes} >= {ChangeKind.REMOVED}
    assert not [change for change in changes if change.kind == ChangeKind.MEANING]


@pytest.mark.parametrize("name", [name for name, _ in QUESTION_BLOCKS])
def test_each_block_is_previewed_as_its_page(name: str) -> None:
    """WD: an officer sees what a block becomes before choosing it."""
    places()
    block = dict(QUESTION_BLOCKS)[name]
    value = block.get_preview_value()
    context = block.get_preview_context(value)
    expected = "Nothing here yet" if name == "repeat" else value["title"]
    assert expected in f"{context['question'].heading}"
