"""Answers and statements in easy words, with pictures (AC-20)."""

from dataclasses import replace
from typing import Any

import pytest

from surveys.exchange.xlsform.losses import losses_of
from surveys.rules.codes import Kind, Look, Run
from surveys.rules.definition import Definition, Option, Question
from surveys.rules.difference import ChangeKind, differences
from surveys.rules.easy_read import easy, easy_throughout, has_easy_read
from surveys.rules.lint import lint
from surveys.rules.parts import Part
from surveys.rules.translations import localised, texts_of
from tests.surveys.rules.building import ask, questionnaire, when

EASY = Option("a", "A parent or carer", hint="At home", easy_label="Family")
DRAWN = replace(EASY, easy_picture="scene/street")
OTHER = Option("b", "B")


def asking(*options: Option, **more: Any) -> Question:
    return ask("q", options=options, **more)


def test_easy_words_of_an_answer_stand_for_the_usual_ones() -> None:
    page = easy(asking(EASY, OTHER))
    assert [option.label for option in page.options] == ["Family", "B"]
    assert [option.id for option in page.options] == ["a", "b"]
    assert page.look == Look.LIST
    assert has_easy_read(Definition((asking(EASY, OTHER),)))


def test_an_answer_that_is_no_longer_offered_makes_no_variant() -> None:
    assert not has_easy_read(Definition((asking(replace(EASY, retired=True), OTHER),)))


@pytest.mark.parametrize(
    ("more", "look"),
    [
        ({}, Look.PICTURES),
        ({"kind": Kind.SEVERAL}, Look.PICTURES),
        ({"look": Look.DROPDOWN}, Look.DROPDOWN),
        ({"look": Look.BALLOT}, Look.BALLOT),
        ({"kind": Kind.RANK}, Look.LIST),
    ],
)
def test_a_plain_list_shows_its_easy_pictures(more: dict[str, Any], look: Look) -> None:
    page = easy(asking(DRAWN, OTHER, **more))
    assert page.look == look
    assert [option.picture for option in page.options] == ["scene/street", ""]


def test_a_long_list_stays_one_to_choose_from() -> None:
    many = (Option(str(n), str(n)) for n in range(40))
    assert easy(asking(DRAWN, *many)).shown_as == Look.DROPDOWN


def test_routes_and_answers_do_not_depend_on_the_words() -> None:
    later = ask("later", show_if=when("q", "a"))
    whole = questionnaire(asking(DRAWN, OTHER), later)
    assert easy_throughout(whole).items[1] == later
    assert [item.id for item in easy_throughout(whole).items] == ["q", "later"]


def statement(number: int, lead: str = "", **more: Any) -> Question:
    part = Part("run", "How far do you agree?", number, 2, Run.STATEMENTS, easy_title=lead)
    return ask(f"s{number}", Kind.SCALE, part=part, hint="Think of now", **more)


def test_a_statement_has_easy_words_of_its_own() -> None:
    page = easy(statement(1, title="There is much to do", easy_title="I can do a lot"))
    assert page.heading == "How far do you agree? I can do a lot"
    assert page.hint == "Think of now"


def test_each_is_translated_by_a_key_of_its_own() -> None:
    """UX-23: statements share all words but theirs."""
    first = statement(1, title="One", easy_title="1")
    second = statement(2, title="Two", easy_title="2", options=(EASY,))
    texts = texts_of(questionnaire(first, second))
    assert (texts["s1/easy_title"], texts["s2/easy_title"]) == ("1", "2")
    assert texts["run/option/a/easy_label"] == "Family"
    words = {"run/option/a/easy_label": "Familia", "s2/easy_title": "Doi"}
    there = easy(localised(Definition((first, second), {"ro": words}), "ro").items[1])
    assert (there.title, there.options[0].label) == ("Doi", "Familia")


def changes(before: Question, now: Question) -> list[tuple[ChangeKind, str, str]]:
    found = differences(questionnaire(before), questionnaire(now))
    return [(change.kind, change.before, change.after) for change in found]


def test_a_changed_easy_word_is_a_change_of_wording() -> None:
    """SD-03: somebody has to say whether the meaning is the same."""
    now = asking(replace(EASY, easy_label="Mum or dad"), OTHER)
    assert changes(asking(EASY, OTHER), now) == [
        (
            ChangeKind.WORDING,
            "A parent or carer – At home – easy read: Family",
            "A parent or carer – At home – easy read: Mum or dad",
        )
    ]


def test_a_changed_picture_is_a_change_of_look() -> None:
    assert changes(asking(EASY, OTHER), asking(DRAWN, OTHER)) == [(ChangeKind.LOOK, "", "")]
    assert changes(asking(EASY), asking(EASY, replace(DRAWN, id="c")))[0][0] == (
        ChangeKind.OPTION_ADDED
    )


def test_changed_easy_words_above_statements_are_told_once() -> None:
    before = [statement(1, title="One"), statement(2, title="Two")]
    now = [statement(n, "Yes or no?", title=page.title) for n, page in enumerate(before, start=1)]
    found = differences(questionnaire(*before), questionnaire(*now))
    assert [(change.kind, change.after) for change in found] == [(ChangeKind.WORDING, "Yes or no?")]


def test_easy_words_are_looked_at_like_the_others() -> None:
    """DP-15: no easy answer may name what the usual one may not."""
    bad = asking(replace(EASY, easy_label="My date of birth"), OTHER)
    assert [finding.rule for finding in lint(questionnaire(bad)) if finding.stops] == [
        finding.rule
        for finding in lint(questionnaire(asking(replace(EASY, label="My date of birth"), OTHER)))
        if finding.stops
    ]


def test_it_is_said_that_a_form_cannot_carry_them() -> None:
    told = [remark.words for remark in losses_of(questionnaire(asking(EASY, OTHER)))]
    assert "the easy-read words and pictures of its answers are not written" in told
    plain = [remark.words for remark in losses_of(questionnaire(asking(OTHER)))]
    assert not [words for words in plain if "easy-read" in words]
