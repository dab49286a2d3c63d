"""From the CMS's blocks to the plain questionnaire: rules with groups, marks and easy words."""

from typing import Any
from uuid import uuid4

import pytest
from wagtail.models import Page

from surveys.demo.blocks import Block, easy, permanent_id, question, says
from surveys.results.history import history_of
from surveys.rules.answers import Chosen
from surveys.rules.codes import Comparison, Match, Missing
from surveys.rules.definition import Condition, Definition, Pipe, Rule
from surveys.rules.lint import lint
from surveys.rules.routing import route
from tests.factories.library import LibraryImageFactory
from tests.factories.surveys import published_survey, small_sections, unsaved_survey

pytestmark = pytest.mark.django_db


def item(value: Block) -> Block:
    return {"type": "item", "id": str(uuid4()), "value": value}


def condition(name: str, test: str, *answers: str) -> Block:
    asked = permanent_id(name)
    chosen = [f"{asked}/{answer}" for answer in answers]
    return item({"question": asked, "test": test, "answers": chosen, "number": None})


def built(**more: Any) -> Definition:
    """Return the small survey with one more question, which has ``more``."""
    sections = small_sections()
    last = question("last", "scale", "How is it at [when]?", "To know.", scale="how_safe", **more)
    sections[0]["value"]["questions"].append(last)
    return unsaved_survey(sections=sections).definition


def test_a_group_is_a_rule_within_the_rule() -> None:
    group = {
        "match": "any",
        "conditions": [
            condition("why", Comparison.IS_SKIPPED.value),
            condition("tell", Comparison.IS_ANY_OF.value, permanent_id("tell", "A friend")),
        ],
    }
    show_if = {
        "match": "all",
        "conditions": [condition("safe", Comparison.IS_NONE_OF.value, "very_safe")],
        "groups": [item(group), item({"match": "any", "conditions": []})],
    }
    last = built(show_if=show_if).items[-1]
    assert last.show_if == Rule(
        (Condition(permanent_id("safe"), Comparison.IS_NONE_OF, ("very_safe",)),),
        Match.ALL,
        (
            Rule(
                (
                    Condition(permanent_id("why"), Comparison.IS_SKIPPED),
                    Condition(
                        permanent_id("tell"),
                        Comparison.IS_ANY_OF,
                        (permanent_id("tell", "A friend"),),
                    ),
                ),
                Match.ANY,
            ),
        ),
    )


def test_a_built_group_routes() -> None:
    """Asked of those who do not feel very safe and skipped the reason."""
    group = {"match": "any", "conditions": [condition("why", Comparison.IS_SKIPPED.value)]}
    show_if = {
        "match": "all",
        "conditions": [condition("safe", Comparison.IS_NONE_OF.value, "very_safe")],
        "groups": [item(group)],
    }
    definition = built(show_if=show_if)
    safe, why, last = (permanent_id(name) for name in ("safe", "why", "last"))
    skipped = {safe: Chosen(("very_unsafe",)), why: Missing.SKIPPED}
    assert last in {one.id for one in route(definition, skipped)}
    # Who feels safe was never asked for a reason: "was skipped" is not true of them.
    assert last not in {one.id for one in route(definition, {safe: Chosen(("fairly_safe",))})}


def test_marks_and_easy_words_are_built() -> None:
    last = built(
        pipes=[says("last", "when", "town", "home")], easy=easy("Safe at [when]?", "Think", "park")
    ).items[-1]
    assert last.pipes == (Pipe("when", permanent_id("town"), "home"),)
    assert (last.easy_title, last.easy_hint, last.picture) == ("Safe at [when]?", "Think", "park")


def test_a_picture_of_the_library_comes_before_a_drawn_one(db: None) -> None:
    image = LibraryImageFactory()
    words = {**easy("", "", "park"), "image": image.pk}
    assert built(easy=words).items[-1].picture == f"image/{image.pk}"


def test_a_mark_that_nothing_explains_stops_publishing() -> None:
    found = [one.words for one in lint(built()) if one.stops]
    assert found == ["“How is it at [when]?”: Nothing says what [when] stands for."]


def test_results_say_the_fallback(site_root: Page) -> None:
    """Nothing published says what one person answered."""
    sections = small_sections()
    pipes = [says("last", "when", "town", "home")]
    last = question(
        "last", "scale", "How is it at [when]?", "To know.", scale="how_safe", pipes=pipes
    )
    sections[0]["value"]["questions"].append(last)
    survey = published_survey(site_root, sections=sections)
    assert history_of(survey).countable()[-1].text == "How is it at home?"
