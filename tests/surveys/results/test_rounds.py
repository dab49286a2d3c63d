"""All rounds of a repeated question in one table: entries, and the people behind them."""

from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from wagtail.models import Page

from surveys.demo.blocks import options, question
from surveys.models import SurveyPage
from surveys.results import QueryError, Unit, query, questions
from surveys.results.columns import Columns, Countable, column_of
from surveys.results.cuts import take_cut
from surveys.results.rounds import tally_entries, tally_givers
from surveys.results.rules import PARTNER, disclose
from surveys.rules.codes import Kind, Run
from surveys.rules.definition import Option, Question
from surveys.rules.parts import Part
from tests.factories.question_kinds import rounds
from tests.factories.results import give
from tests.factories.surveys import permanent_id, published_survey, small_sections
from tests.surveys.results.conftest import TODAY, YESTERDAY

SAFE, THERE, WHAT = permanent_id("safe"), permanent_id("there"), permanent_id("what")
ROUNDS = ("a", "a-2", "a-3")


def _question() -> Countable:
    part = Part("g", "Place", 1, 3, Run.ROUNDS)
    offered = tuple(Option(name, name) for name in "xyz")
    asked = Question(id="a", kind=Kind.SINGLE, title="How?", options=offered, part=part)
    return Countable(asked, ROUNDS)


def _columns(*people: list[str]) -> Columns:
    """Return the columns of people who gave these entries, the first round first."""
    padded = [[*entries, *["not_asked"] * (3 - len(entries))] for entries in people]
    answers: list[dict[str, Any]] = [
        {id_: [one] if one in "xyz" else one for id_, one in zip(ROUNDS, entries, strict=True)}
        for entries in padded
    ]
    asked = _question()
    by_id = {id_: column_of(asked, answers, id_) for id_ in ROUNDS}
    versions = np.ones(len(people), dtype=np.intp)
    return Columns(by_id, np.array(["web"] * len(people), dtype=np.str_), versions)


def test_entries_are_counted_over_all_rounds() -> None:
    columns = _columns(*[["x", "y"]] * 20, *[["x"]] * 10, *[["skipped"]] * 9)
    table = disclose(tally_entries(columns, _question(), ()), PARTNER)
    assert [line.total.count for line in table.lines] == [30, 20, 0]
    assert table.base.count == 50
    assert table.all_responses.count == 60
    assert [(one.label, one.cell.count) for one in table.missing] == [("Not provided", 10)]
    givers = disclose(tally_givers(columns, _question()), PARTNER)
    assert givers.lines[0].total.count == 30


def test_many_entries_of_few_people_are_few() -> None:
    """SR-01: 15 entries, but five people."""
    columns = _columns(*[["z", "z", "z"]] * 5, *[["x", "y"]] * 30)
    table = disclose(tally_entries(columns, _question(), ()), PARTNER)
    assert table.lines[2].total.hidden


def test_nearly_everybody_is_people_and_not_entries() -> None:
    """SR-05: six entries are something else, but all of two people."""
    columns = _columns(*[["x"]] * 60, *[["y", "y", "y"]] * 2)
    table = disclose(tally_entries(columns, _question(), ()), PARTNER)
    assert table.lines[0].total.hidden


def test_few_people_show_nothing_at_all() -> None:
    columns = _columns(*[["x", "y", "z"]] * 6, *[["skipped"]] * 40)
    table = disclose(tally_entries(columns, _question(), ()), PARTNER)
    assert table.base.hidden
    assert all(line.total.hidden for line in table.lines)
    assert disclose(tally_givers(columns, _question()), PARTNER).lines[0].total.hidden


@pytest.fixture
def repeated(site_root: Page) -> SurveyPage:
    """Return a survey with a group of two questions asked in up to three rounds."""
    there = question("there", "scale", "How safe is it?", "To know.", scale="how_safe")
    what = question("what", "single", "What?", "To know.", options=options("what", "A", "B"))
    survey = published_survey(site_root, sections=[*small_sections(), _places(there, what)])
    version = survey.versions.get()
    twice = {THERE: ["very_safe"], f"{THERE}-2": ["fairly_safe"], WHAT: [permanent_id("what", "A")]}
    give(version, 20, YESTERDAY, answers={SAFE: ["very_safe"], **twice})
    give(version, 15, YESTERDAY, answers={SAFE: ["very_safe"], THERE: ["very_safe"]})
    take_cut(survey, TODAY)
    return survey


def _places(*asked: Any) -> Any:
    return {
        "type": "section",
        "id": permanent_id("places"),
        "value": {"title": "Places", "note": "", "questions": [rounds("go", *asked)]},
    }


@pytest.mark.django_db
def test_a_repeated_question_is_offered_once(repeated: SurveyPage) -> None:
    """Rounds by themselves, beside all of them, could be subtracted (DP-13)."""
    offered = {one.id: one for one in questions(repeated)}
    assert offered[THERE].rounds == (THERE, f"{THERE}-2", f"{THERE}-3")
    assert f"{THERE}-2" not in offered
    assert offered[THERE].text == "Place: How safe is it?"
    with pytest.raises(QueryError, match="no such question"):
        query(repeated, question=f"{THERE}-2", today=TODAY)


@pytest.mark.django_db
def test_its_table_counts_entries_and_says_how_many_people_gave_any(repeated: SurveyPage) -> None:
    table = query(repeated, question=THERE, today=TODAY)
    assert table.unit == Unit.ENTRIES
    assert [line.total.count for line in table.lines][:2] == [35, 20]
    assert table.base.count == 55
    assert table.givers is not None
    assert "The numbers count entries, not people." in " ".join(table.remarks)
    assert "How many people gave at least one entry is hidden" in " ".join(table.remarks)


@pytest.mark.django_db
def test_people_who_gave_none_are_left_to_count(repeated: SurveyPage) -> None:
    """SR-05: above, everybody gave an entry, which is nearly everybody."""
    give(repeated.versions.get(), 25, YESTERDAY, answers={SAFE: ["very_safe"]})
    tomorrow = TODAY + timedelta(days=1)
    take_cut(repeated, tomorrow)
    said = query(repeated, question=THERE, today=tomorrow).remarks
    assert "About 35 people gave at least one entry." in said


@pytest.mark.django_db
@pytest.mark.parametrize(
    "asked",
    [
        {"question": THERE, "by": SAFE},
        {"question": SAFE, "by": THERE},
        {"question": SAFE, "where": (THERE, "very_safe")},
    ],
)
def test_entries_are_never_crossed(repeated: SurveyPage, asked: dict[str, Any]) -> None:
    """A person stands in several entries, so a crossing would count people twice."""
    with pytest.raises(QueryError, match="by itself only"):
        query(repeated, today=TODAY, **asked)
