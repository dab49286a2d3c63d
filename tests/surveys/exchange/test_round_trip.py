"""Our survey goes out as an XLSForm, pyxform accepts it, and it comes back with the same routes."""

import io
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyxform.xls2xform import convert
from wagtail.models import Page

from partnership.accounts.demo import build_people
from surveys.authoring.building import build_definition
from surveys.demo import (
    build_organisations_survey,
    build_places,
    build_residents_survey,
    build_youth_survey,
)
from surveys.exchange.imported import Imported
from surveys.exchange.xlsform.reading import read_xlsform
from surveys.exchange.xlsform.writing import write_xlsform
from surveys.models import SurveyPage
from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Seen, Words
from surveys.rules.codes import Comparison, Kind, Match, Missing
from surveys.rules.definition import Condition, Definition, Option, Question, Rule
from surveys.rules.routing import route
from tests.factories.surveys import shelf

OPTIONS = tuple(Option(code, f"Answer {code}") for code in ("a", "b", "c"))
NONE = Option("none", "None of these", exclusive=True)
LOOKED_AT = (Kind.SINGLE, Kind.SEVERAL, Kind.NUMBER, Kind.SHORT_TEXT)


def out(definition: Definition) -> bytes:
    languages = {"ro": "Romanian", "pl": "Polish"}
    return write_xlsform(
        definition, title="A survey", form_id="a-survey", version="1", languages=languages
    ).content


def back(content: bytes) -> tuple[Definition, Imported]:
    found = read_xlsform(io.BytesIO(content), "form.xlsx", ["ro", "pl"])
    field = SurveyPage._meta.get_field("sections")
    return build_definition(field.to_python(json.dumps(found.sections))), found


@st.composite
def conditions(draw: st.DrawFn, earlier: list[Question]) -> Condition:
    question = draw(st.sampled_from(earlier))
    tests = [Comparison.IS_ANSWERED, Comparison.IS_SKIPPED]
    if question.is_choice:
        tests += [Comparison.IS_ANY_OF, Comparison.IS_NONE_OF]
    if question.kind == Kind.NUMBER:
        tests += [Comparison.EQUALS, Comparison.IS_AT_LEAST, Comparison.IS_LESS_THAN]
    values = draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=2, unique=True))
    return Condition(
        question.id, draw(st.sampled_from(tests)), tuple(values), draw(st.integers(0, 9))
    )


@st.composite
def rules(draw: st.DrawFn, earlier: list[Question]) -> Rule:
    """Draw what the editor can say: conditions, and one level of groups of several."""
    several = st.lists(conditions(earlier), min_size=2, max_size=3)
    groups = [
        Rule(tuple(draw(several)), draw(st.sampled_from(list(Match))))
        for _ in range(draw(st.integers(0, 1)))
    ]
    own = draw(st.lists(conditions(earlier), max_size=2))
    return Rule(tuple(own), draw(st.sampled_from(list(Match))), tuple(groups))


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    items: list[Question] = []
    kinds = [*LOOKED_AT, Kind.LONG_TEXT, Kind.MONTH, Kind.RANK, Kind.INFO]
    for number in range(draw(st.integers(2, 6))):
        earlier = [item for item in items if item.kind in LOOKED_AT]
        # One question at least: a form of notes alone is no survey.
        kind = draw(st.sampled_from(kinds)) if number else Kind.SINGLE
        refusable = kind in (Kind.SINGLE, Kind.SEVERAL)
        items.append(
            Question(
                id=f"question-{number}",
                kind=kind,
                title=f"What about number {number}?",
                section="One" if number < 3 else "Two",
                hint="A hint" if kind != Kind.INFO else "",
                body="Some words" if kind == Kind.INFO else "",
                purpose="To learn." if kind != Kind.INFO else "",
                options=(*OPTIONS, NONE)
                if kind == Kind.SEVERAL
                else OPTIONS
                if kind in (Kind.SINGLE, Kind.RANK)
                else (),
                dont_know=refusable and draw(st.booleans()),
                prefer_not_to_say=refusable and draw(st.booleans()),
                minimum=0.0 if kind == Kind.NUMBER else None,
                maximum=9.0 if kind == Kind.NUMBER else None,
                limit=100 if kind == Kind.SHORT_TEXT else 500 if kind == Kind.LONG_TEXT else None,
                show_if=draw(rules(earlier)) if earlier and draw(st.booleans()) else Rule(),
            )
        )
    return Definition(tuple(items))


def answer_to(data: st.DataObject, question: Question) -> Answer:
    likely: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.SINGLE: st.sampled_from("abc").map(lambda code: Chosen((code,))),
        Kind.SEVERAL: st.sets(st.sampled_from("abc"), min_size=1).map(
            lambda codes: Chosen(tuple(sorted(codes)))
        ),
        Kind.NUMBER: st.integers(0, 9).map(Number),
        Kind.SHORT_TEXT: st.just(Words("words")),
        Kind.LONG_TEXT: st.just(Words("words")),
        Kind.MONTH: st.just(Month(2024, 3)),
        Kind.RANK: st.just(Ranked(("b", "a", "c"))),
    }
    skipped = st.just(Missing.SKIPPED)
    return data.draw(skipped | likely[question.kind] if question.kind in likely else skipped)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_it_comes_back_with_the_same_questions_and_routes(data: st.DataObject) -> None:
    """Whatever somebody answers, the same pages come in the same order."""
    definition = data.draw(definitions())
    again, found = back(out(definition))
    assert [str(remark) for remark in found.remarks] == []
    assert [(q.id, q.kind, q.title) for q in again.items] == [
        (q.id, q.kind, q.title) for q in definition.items
    ]
    answers = {item.id: answer_to(data, item) for item in definition.items}
    shown = [item.id for item in route(definition, answers)]
    assert [item.id for item in route(again, answers)] == shown


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(definitions())
def test_what_a_form_can_say_is_the_same(definition: Definition) -> None:
    """Words, options and limits survive; so does why we ask."""
    again, _ = back(out(definition))
    for before, now in zip(definition.items, again.items, strict=True):
        kept = ("section", "purpose", "options", "minimum", "maximum", "dont_know")
        assert {name: getattr(now, name) for name in (*kept, "prefer_not_to_say")} == {
            name: getattr(before, name) for name in (*kept, "prefer_not_to_say")
        }
        assert now.limit == before.limit


def test_lists_that_differ_in_another_language_stay_apart() -> None:
    """Two questions with the same English answers keep the Polish words of each."""
    yes = (Option("y", "Yes"), Option("n", "No"))
    asked = tuple(
        Question(id=name, kind=Kind.SINGLE, title=f"{name}?", section="S", options=yes)
        for name in ("first", "second")
    )
    polish = {"first/option/y": "Tak", "second/option/y": "Owszem"}
    _, found = back(out(Definition(asked, {"pl": polish})))
    assert {key: found.texts["pl"][key] for key in polish} == polish


@pytest.fixture(params=[build_youth_survey, build_residents_survey, build_organisations_survey])
def example(request: pytest.FixtureRequest, site_root: Page) -> Definition:
    """Return one of the demonstration's questionnaires: together they hold every kind."""
    build_people()
    build_places()
    return request.param(shelf(site_root)).definition


@pytest.mark.django_db
def test_pyxform_accepts_the_demonstration(example: Definition, tmp_path: Any) -> None:
    """The reference implementation of XLSForm reads it without a warning."""
    path = tmp_path / "form.xlsx"
    path.write_bytes(out(example))
    assert convert(str(path), validate=False).warnings == []


@pytest.mark.django_db
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_demonstration_comes_back(data: st.DataObject, example: Definition) -> None:
    """Its pages and its routes are those that went out, with the questions of the bank."""
    again, found = back(out(example))
    assert found.remarks == []
    assert [item.id for item in again.items] == [item.id for item in example.items]
    assert [item.bank for item in again.items] == [item.bank for item in example.items]
    answers = {item.id: any_answer(data, item) for item in example.items}
    shown = [item.id for item in route(example, answers)]
    assert [item.id for item in route(again, answers)] == shown


def any_answer(data: st.DataObject, question: Question) -> Answer:
    """Return an answer with one of the question's own options, or none."""
    if question.kind == Kind.ANOTHER:
        return Chosen((data.draw(st.sampled_from(["yes", "no"])),))
    if question.kind == Kind.NOTE:
        return Seen(skips=data.draw(st.booleans()))
    offered = [option.id for option in question.offered]
    if question.is_choice and offered:
        return Chosen((data.draw(st.sampled_from(offered)),))
    return Missing.SKIPPED


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(definitions())
def test_pyxform_accepts_every_questionnaire(tmp_path: Any, definition: Definition) -> None:
    """Whatever an officer builds, Kobo and ODK can read."""
    path = tmp_path / "form.xlsx"
    path.write_bytes(out(definition))
    assert convert(str(path), validate=False).xform
