"""The demonstration: complete, honest, and the same however often it is made."""

import io
import re
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Page, ReferenceIndex, Site

from consultations.models import ActionPage, ConsultationPage
from home.demo.pages import FEATURED
from home.models import HomePage, StandardPage
from partnership.accounts.demo import BODIES, PASSWORD, PEOPLE
from partnership.evidence.models import Figure
from stories.framing import framing_findings
from stories.models import StoryPage
from surveys.demo.closed_survey import SLUG as CLOSED
from surveys.models import Response, SurveyPage
from surveys.models.responses import Mode
from surveys.rules.status import Status
from tests.factories.home import demonstration

# Rebuilt from the content each time, under new numbers.
REBUILT = ("wagtailsearch_", "modelsearch_", "wagtailcore_referenceindex", "sqlite_")
SCARE = re.compile(r"\b(?:epidemic|soaring|war zone|plague|surge|horrific|spiralling)\b", re.I)
OWN_LINK = re.compile(r'href="(/[^"#]*)(#[^"]*)?"')


@pytest.fixture(scope="module", autouse=True)
def _demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), demonstration():
        yield


pytestmark = [pytest.mark.django_db, pytest.mark.system]


def _everything() -> dict[str, set[str]]:
    """Return every row of every table, as the database has it."""
    rows = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            if not name.startswith(REBUILT):
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)}")  # noqa: S608
                rows[name] = set(map(str, cursor.fetchall()))
    return rows


def test_making_it_again_changes_nothing() -> None:
    before = _everything()
    call_command("seed_demo", stdout=io.StringIO())
    after = _everything()
    assert {name for name in after if after[name] != before[name]} == set()


def test_what_an_editor_changed_is_left_alone() -> None:
    page = StoryPage.objects.get(slug=FEATURED[0])
    page.title = "Changed by an editor"
    page.save_revision().publish()
    home = HomePage.objects.get()
    home.hero_title = "Ours"
    home.save_revision().publish()
    call_command("seed_demo", stdout=io.StringIO())
    assert StoryPage.objects.get(slug=FEATURED[0]).title == "Changed by an editor"
    assert HomePage.objects.get().hero_title == "Ours"


def test_it_prints_addresses_and_sign_ins() -> None:
    out = io.StringIO()
    call_command("seed_demo", "--quiet", stdout=out)
    printed = out.getvalue()
    assert all(person.email in printed for person in PEOPLE)
    assert PASSWORD in printed
    assert "/partners/" in printed


def test_wagtails_welcome_page_is_gone() -> None:
    site = Site.objects.get(is_default_site=True)
    assert site.root_page.specific_class is HomePage
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_every_story_is_labelled_and_fair() -> None:
    """DEMO-2, E1, E5, E7: invented people say so; nothing to look at again."""
    stories = list(StoryPage.objects.live())
    assert len(stories) >= 6
    assert all(story.is_example for story in stories)
    assert len({story.drawing for story in stories}) == len(stories)
    for story in stories:
        assert framing_findings(story) == []
        assert story.summary
        assert story.next_step


def test_one_story_cites_bound_figures() -> None:
    """A number in a story goes through the figure door, and the index knows where it is used."""
    story = StoryPage.objects.get(slug="the-number-in-the-window")
    figure = Figure.objects.get(slug="violence-2025-force")
    users = ReferenceIndex.get_grouped_references_to(figure)
    assert story.pk in {used.pk for used, _ in users}


def test_the_story_prints_the_true_number_and_its_source(client: Client) -> None:
    """25,997 distinct offences and a rate of 33.1, from the twelve real months."""
    html = client.get(StoryPage.objects.get(slug="the-number-in-the-window").url).content.decode()
    assert "25,997 offences" in html
    assert "33.1" in html
    assert "data.police.uk" in html


def test_no_real_body_is_named_as_having_promised_what_is_invented() -> None:
    real = {name for _, name, _ in BODIES}
    owners = {action.responsible_body for action in ActionPage.objects.live()} - {None}
    assert owners
    assert not {owner.name for owner in owners} & real


@pytest.mark.parametrize(("slug", "counted"), [("feeling-safe", 400), (CLOSED, 1500)])
def test_every_answer_is_an_example(slug: str, counted: int) -> None:
    """And a few more that were set aside, to show what that is like (SB-23)."""
    found = Response.objects.filter(version__survey__slug=slug).exclude(mode=Mode.GROUP)
    assert found.filter(set_aside="", status="example").count() == counted
    assert found.filter(status="quarantined").exclude(set_aside="").count() == 64
    assert found.count() == counted + 64


def test_three_surveys_are_open_and_one_is_over() -> None:
    statuses = {survey.slug: survey.status for survey in SurveyPage.objects.live()}
    assert statuses.pop(CLOSED) == Status.CLOSED
    assert set(statuses) == {"feeling-safe", "your-area-and-you", "working-with-us"}
    assert set(statuses.values()) == {Status.OPEN}


def test_have_your_say_leads_to_each_of_them(client: Client) -> None:
    """Through its consultation, or by a card of its own; each says that it is an example."""
    html = client.get("/have-your-say/").content.decode()
    assert html.count("Example survey") == 2
    assert "/have-your-say/surveys/working-with-us/" in html
    assert "/have-your-say/surveys/your-area-and-you/" in html
    shelf = client.get("/have-your-say/surveys/").content.decode()
    assert shelf.count("Example survey") == 4


def test_the_answered_consultation_holds_the_survey_that_is_over() -> None:
    """YP-02: its reply is there, and partners see the numbers behind it."""
    found = ConsultationPage.objects.get(slug="friday-evenings")
    survey = SurveyPage.objects.get(slug=CLOSED)
    assert found.surveys() == [survey]
    assert found.reply
    assert (found.opens_at, found.closes_at) == (survey.opens_at, survey.closes_at)
    cut = survey.result_cuts.get()
    assert cut.count == 1500
    assert sum(cut.set_aside.values()) == 64


@pytest.mark.parametrize(
    "address",
    [
        "/about/the-duty/",
        "/about/who-we-are/",
        "/about/our-plan/",
        "/about/what-makes-a-difference/",
        "/privacy/words-about-crimes/",
        "/staying-safe-online/",
        "/statistics/corrections/",
        "/have-your-say/surveys/",
    ],
)
def test_addresses_of_the_contract_answer(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_the_act_has_its_right_name(client: Client) -> None:
    """NF-06."""
    html = client.get("/about/the-duty/").content.decode()
    assert "Police, Crime, Sentencing and Courts Act 2022" in html


@pytest.mark.parametrize(
    ("address", "anchors"),
    [
        ("/privacy/", ["short", "full", "how-long", "delete", "complaints"]),
        (
            "/accessibility/",
            ["scope", "status", "problems", "contact", "enforcement", "prepared"],
        ),
        ("/about/", ["report"]),
        ("/get-help/", ["i-am-in-danger-now", "i-am-worried-about-a-child", "hand-in"]),
    ],
)
def test_legal_pages_have_their_parts(client: Client, address: str, anchors: list[str]) -> None:
    """DP-16, DP-18, AC-02, CC-15: what the law and the footer's links need is there."""
    html = client.get(address).content.decode()
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in html] == []


def test_no_unverified_line_is_public(client: Client) -> None:
    """DEMO-3."""
    html = client.get("/get-help/").content.decode()
    assert "Voice for Victims and Witnesses" in html
    assert "Victim Support" not in html
    assert "PAPYRUS" not in html


def test_every_link_between_our_pages_leads_somewhere(client: Client) -> None:
    """A crawl from the home page; fragments must exist where they point."""
    seen: dict[str, str] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        if address in seen or address.startswith(("/admin/", "/leave/", "/partners/")):
            continue
        response = client.get(address)
        assert response.status_code in {200, 302}, address
        is_page = "html" in response["Content-Type"] and response.status_code == 200
        seen[address] = response.content.decode() if is_page else ""
        waiting += [path for path, _ in OWN_LINK.findall(seen[address]) if "/static/" not in path]
    for html in list(seen.values()):
        for path, fragment in OWN_LINK.findall(html):
            if fragment and seen.get(path):
                assert f'id="{fragment[1:]}"' in seen[path], f"{path}{fragment}"
    assert len(seen) > 25


def test_no_page_uses_crisis_words(client: Client) -> None:
    """E5 and YP-13, on every plain page."""
    for page in StandardPage.objects.live():
        assert not SCARE.search(client.get(page.url).content.decode())
