"""What keeps a questionnaire from being published."""

from dataclasses import replace

import pytest

from surveys.bank.about_you import about_you
from surveys.bank.core import core
from surveys.demo.bank import town
from surveys.demo.youth_survey import _sections
from surveys.rules.codes import Comparison, Kind, Look
from surveys.rules.definition import Option, Pipe, Question, Rule
from surveys.rules.lint import lint
from tests.surveys.rules.building import ask, questionnaire, when


def rules_of(*items: Question) -> set[str]:
    return {finding.rule for finding in lint(questionnaire(*items)) if finding.stops}


def test_a_good_questionnaire_passes() -> None:
    items = (ask("one"), ask("two", Kind.LONG_TEXT, show_if=when("one", "a")), ask("i", Kind.INFO))
    assert lint(questionnaire(*items)) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"purpose": " "}, "DP-15"),
        ({"special_category": True}, "DP-04"),
        ({"title": "What is your date of birth?"}, "DP-15"),
        ({"title": "In which month and year were you born?"}, "DP-15"),
        ({"title": "What is your full postcode?"}, "DP-15"),
        ({"title": "Which school do you go to?"}, "DP-15"),
        ({"title": "Send us a photo"}, "DP-15"),
        ({"title": "Have you ever carried a knife?"}, "DP-06"),
        ({"title": "Do you sometimes carry a knife?"}, "DP-06"),
        ({"title": "Who carries knives in your area?"}, "DP-06"),
        ({"hint": "With your full postcode"}, "DP-15"),
        ({"hint": "Tell us which school you go to"}, "DP-15"),
        ({"options": (Option("a", "My date of birth"), Option("b", "B"))}, "DP-15"),
        ({"options": (Option("a", "A", "Add a photo"), Option("b", "B"))}, "DP-15"),
        ({"options": (Option("a", "I carried a knife"), Option("b", "B"))}, "DP-06"),
        ({"kind": Kind.INFO, "body": "First some thoughts.\nTell us your name."}, "DP-15"),
        ({"kind": Kind.INFO, "body": "Write the names of people who carry."}, "DP-06"),
        ({"source": "DEM-1"}, "UX-14"),
        ({"about_you": True}, "UX-14"),
        ({"id": "first"}, "ST-1"),
        ({"title": "", "bank": "gone/1"}, "UX-01"),
        ({"title": ""}, "UX-01"),
        ({"options": ()}, "SE-09"),
        ({"show_if": when("nowhere", "a")}, "SE-08"),
        ({"show_if": when("later", "a")}, "SE-08"),
        ({"show_if": when("first", "unknown")}, "SE-08"),
        ({"show_if": when("first")}, "SE-08"),
        ({"show_if": when("first", test=Comparison.IS_MORE_THAN, number=2)}, "SE-08"),
        ({"show_if": when("first", test=Comparison.EQUALS, number=2)}, "SE-08"),
        ({"show_if": Rule(groups=(when("later", "a"),))}, "SE-08"),
        ({"title": "Why [it]?"}, "SE-08"),
        ({"title": "Why [it]?", "pipes": (Pipe("it", "later", "that"),)}, "SE-08"),
        ({"title": "Why [it]?", "pipes": (Pipe("it", "first", " "),)}, "SE-08"),
        ({"pipes": (Pipe("Not a mark", "first", "that"),)}, "SE-08"),
    ],
)
def test_it_finds(change: dict[str, object], rule: str) -> None:
    assert rule in rules_of(ask("first"), replace(ask("q"), **change), ask("later"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "title",
    [
        "Do you think it is normal for people your age to carry a knife here?",
        "What do you like about school?",
        "Have you changed what you do?",
        "Which school year are you in?",
    ],
)
def test_it_lets_fair_questions_pass(title: str) -> None:
    assert rules_of(ask("q", title=title)) == set()


def test_telling_people_to_leave_something_out_is_fair() -> None:
    """YP-07: guidance on staying anonymous names what to leave out."""
    body = "Leave out your name. We never ask which school you go to."
    assert (
        rules_of(ask("i", Kind.INFO, body=body), ask("q", hint="Do not write a postcode")) == set()
    )


def test_questions_about_the_person_alone_are_no_survey() -> None:
    assert "WD-05" in rules_of(ask("age", about_you=True))


def test_many_questions_are_a_remark() -> None:
    """YP-10."""
    found = lint(questionnaire(*(ask(f"q{n}") for n in range(13))))
    assert [(finding.rule, finding.stops) for finding in found] == [("YP-10", False)]


def test_two_pages_share_no_heading() -> None:
    """UX-02."""
    assert "UX-02" in rules_of(ask("a", title="Same"), ask("b", title="Same"))


def test_a_text_needs_a_limit() -> None:
    """CNT-1."""
    assert "CNT-1" in rules_of(ask("t", Kind.LONG_TEXT, limit=None))


def test_the_demonstration_asks_nobody_what_they_carry() -> None:
    """DP-06."""
    blocks = [q["value"] for s in _sections() for q in s["value"]["questions"]]
    bank = {f"{entry.key}/1": entry.content["value"] for entry in [*core(), *about_you(), town()]}
    titles = [bank.get(value.get("reference"), value)["title"] for value in blocks]
    assert len(titles) == 8
    assert not rules_of(*(ask(str(n), title=title) for n, title in enumerate(titles)))


TWO_OTHERS = tuple(Option(code, code, asks_words=True) for code in "ab")
SAD = tuple(Option(code, code, picture=f"face/{code}") for code in "12")


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        (ask("q", options=TWO_OTHERS), "SE-09"),
        (
            ask("q", options=(Option("a", "A"), Option("o", "O", exclusive=True, asks_words=True))),
            "SE-09",
        ),
        (ask("q", Kind.SEVERAL, most=3), "SE-09"),
        (ask("q", Kind.RANK, most=0), "SE-09"),
        (ask("q", Kind.RANK, options=()), "SE-09"),
        (ask("q", look=Look.FACES), "YP-12"),
        (ask("q", look=Look.PICTURES), "YP-12"),
        (ask("q", Kind.SEVERAL, look=Look.DROPDOWN), "UX-04"),
        (ask("q", Kind.MONTH, earliest="March"), "SE-09"),
        (ask("q", Kind.MONTH, earliest="2019"), "SE-09"),
        (ask("q", Kind.MONTH, earliest="2020-01", latest="2019-12"), "SE-09"),
    ],
)
def test_each_kind_has_its_own_mistakes(question: Question, rule: str) -> None:
    assert rule in rules_of(question)


@pytest.mark.parametrize(
    "question",
    [
        ask("q", Kind.SCALE, options=SAD, look=Look.FACES),
        ask("q", Kind.RANK, most=2),
        ask("q", Kind.MONTH, earliest="2019-01", latest="2019-12"),
        ask("q", Kind.MONTH),
        ask("q", options=tuple(Option(str(n), str(n)) for n in range(70))),
    ],
)
def test_a_kind_used_well_passes(question: Question) -> None:
    assert rules_of(question) == set()


def test_a_sensitive_question_without_a_note_is_a_remark() -> None:
    """SG-04."""
    hard = ask("q", sensitive=True, prefer_not_to_say=True)
    assert [(one.rule, one.stops) for one in lint(questionnaire(hard))] == [("SG-04", False)]
    assert lint(questionnaire(ask("n", Kind.NOTE), replace(hard, notes=("n",)))) == []
