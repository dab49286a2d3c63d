"""What stands beside a table in the workspace, and the files of it."""

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from consultations.models import ConsultationPage
from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import Organisation
from surveys.demo.blocks import question
from surveys.models import SurveyPage
from surveys.models.responses import Mode
from surveys.results.cuts import take_cut
from tests.consultations.conftest import SAFE, TOWN
from tests.factories.accounts import PartnerReviewerFactory, sign_in
from tests.factories.consultations import published_consultation
from tests.factories.question_kinds import rounds
from tests.factories.results import add_version, give, latest_questions, with_option
from tests.factories.surveys import permanent_id, published_survey, small_sections

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
EARLIER = TODAY - timedelta(days=2)
THERE, NORTH = permanent_id("there"), permanent_id("town", "Northampton")


@pytest.fixture
def rich(site_root: Page) -> SurveyPage:
    """Return a survey with groups, rounds, a later answer and a replaced question."""
    place = rounds("go", question("there", "scale", "How safe?", "To know.", scale="how_safe"))
    places = {"title": "Places", "note": "", "questions": [place]}
    more = {"type": "section", "id": permanent_id("places"), "value": places}
    survey = published_survey(site_root, slug="rich", sections=[*small_sections(), more])
    before, asked = survey.versions.get(), latest_questions(survey)
    old = asked.pop(TOWN)
    asked["town2"] = replace(old, id="town2", title="Where do you go?", comparable_with=TOWN)
    tell = permanent_id("tell")
    asked[tell] = with_option(asked[tell], "online", "Somebody online")
    after = add_version(survey, date(2026, 5, 3), *asked.values())
    friend = [permanent_id("tell", "A friend")]
    there = {THERE: ["very_safe"], f"{THERE}-2": ["fairly_safe"]}
    give(before, 40, EARLIER, answers={SAFE: ["very_safe"], TOWN: [NORTH], tell: friend, **there})
    give(after, 30, EARLIER, answers={SAFE: ["fairly_safe"], "town2": [NORTH], tell: ["online"]})
    give(after, 20, EARLIER, answers={SAFE: ["very_safe"]}, mode=Mode.GROUP, group_size="6-10")
    take_cut(survey, TODAY)
    return survey


@pytest.fixture
def address(site_root: Page, client: Client, rich: SurveyPage, body: Organisation) -> str:
    """Return the results of the survey, shared with the body of whoever is signed in."""
    sign_in(client, PartnerReviewerFactory(organisation=body))
    held: ConsultationPage = published_consultation(
        site_root, slug="held", surveys=(rich,), shared_with=(body,)
    )
    return reverse("partners:results", args=[held.slug, rich.slug])


def _rows(client: Client, address: str, **asked: Any) -> list[dict[str, str]]:
    response = client.get(f"{address}results.csv", asked)
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_groups_stand_beside_people(client: Client, address: str) -> None:
    """QB-16: a figure of its own, named, with its own file."""
    page = client.get(address, {"question": SAFE}).content.decode()
    assert "What groups said" in page
    assert "How big the groups were" in page
    assert "All group sessions" in page
    rows = _rows(client, address, question=SAFE, of="groups")
    shown = {row["answer"]: row["groups_rounded_to_5"] for row in rows if row["part"] == "base"}
    assert shown == {"Groups that answered": "20", "All group sessions": "20"}


def test_groups_are_not_crossed(client: Client, address: str) -> None:
    page = client.get(address, {"question": SAFE, "by": TOWN}).content.decode()
    assert "What groups said" not in page


def test_a_survey_without_groups_shows_none(
    client: Client, consultation: ConsultationPage, survey: SurveyPage, body: Organisation
) -> None:
    sign_in(client, PartnerReviewerFactory(organisation=body))
    here = reverse("partners:results", args=[consultation.slug, survey.slug])
    assert "What groups said" not in client.get(here).content.decode()
    missing = client.get(f"{here}results.csv", {"question": SAFE, "of": "groups"})
    assert missing.status_code == 400
    assert "too few" in missing.content.decode()


def test_a_replaced_question_leads_to_the_other_table(client: Client, address: str) -> None:
    """SD-03."""
    page = client.get(address, {"question": "town2"}).content.decode()
    assert "Replaces “Where do you live?”, asked until 3 May 2026." in page
    assert f'href="{address}?question={TOWN}"' in page
    assert "Where do you live? (asked until 3 May 2026)" in page
    notes = {row["answer"] for row in _rows(client, address, question="town2")}
    assert any(one.startswith("Replaces “Where do you live?”") for one in notes)


def test_a_later_answer_says_of_whom_its_share_is(client: Client, address: str) -> None:
    """SB-15."""
    asked = {"question": permanent_id("tell")}
    page = client.get(address, asked).content.decode()
    assert "“Somebody online” was added on 3 May 2026." in page
    assert "of these, from 3 May 2026" in page
    assert "is the most frequent answer" not in page
    parts = {(row["part"], row["answer"]) for row in _rows(client, address, **asked)}
    assert ("asked", "from 3 May 2026") in parts


def test_entries_have_a_file_of_their_whole_group(client: Client, address: str) -> None:
    """One number a row, each with its question."""
    page = client.get(address, {"question": THERE}).content.decode()
    assert "Download all questions of this part" in page
    rows = _rows(client, address, question=THERE, of="rounds")
    assert {row["question"] for row in rows} == {"Place: How safe?"}
    shown = {row["answer"]: row["entries_rounded_to_5"] for row in rows if row["part"] == "answer"}
    assert shown["Very safe"] == shown["Fairly safe"] == "40"
    assert [row["entries_rounded_to_5"] for row in rows if row["part"] == "givers"] == ["40"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"question": SAFE, "of": "rounds"}, "asked once only"),
        ({"question": SAFE, "of": "everything"}, "no such file"),
        ({"question": "nothing", "of": "groups"}, "no such question"),
    ],
)
def test_a_file_that_is_not_there_is_explained(
    client: Client, address: str, asked: dict[str, str], words: str
) -> None:
    response = client.get(f"{address}results.csv", asked)
    assert response.status_code == 400
    assert words in response.content.decode()


def test_every_file_is_in_the_trail(client: Client, address: str) -> None:
    """SE-25."""
    _rows(client, address, question=SAFE, of="groups")
    assert AuditEntry.objects.get(action="consultations.export_results").reason.endswith(
        "of=groups"
    )


@pytest.mark.parametrize(
    "asked", [{}, {"by": "town2"}, {"where": f"town2:{NORTH}"}, {"question": THERE}]
)
def test_every_result_says_what_was_set_aside_and_how_it_came_in(
    client: Client, address: str, asked: dict[str, str]
) -> None:
    """SB-23, CB-21: also where a filter leaves out the table of ways."""
    wanted = {"question": SAFE, **asked}
    page = client.get(address, wanted).content.decode()
    file = " ".join(row["answer"] for row in _rows(client, address, **wanted))
    for said in (page, file):
        assert "Set aside for checking and not in these numbers: fewer than 8 answers." in said
        assert "People answered on the website." in said
