"""Every kind of question, from its page to what is stored (SB-32, SG-04, YP-04, AC-08)."""

import re
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.demo.blocks import permanent_id
from surveys.models import Place, Response, SurveyPage
from tests.factories.question_kinds import every_kind_sections, places
from tests.factories.surveys import published_survey
from tests.surveys.walking import begin, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def kinds(site_root: Page) -> SurveyPage:
    """Return a survey with every kind of question."""
    places()
    return published_survey(site_root, sections=every_kind_sections())


def page_url(survey: SurveyPage, page_id: str) -> str:
    return f"{survey.url}answer/{page_id}/"


def option(name: str, label: str) -> str:
    return permanent_id(name, label)


def near() -> str:
    return str(Place.objects.get(name="Near").pk)


def steps() -> list[tuple[str, dict[str, Any]]]:
    """Return one good answer to each page, in the order of asking; one round, nothing skipped."""
    return [
        (
            permanent_id("one"),
            {"answer": option("one", "Elsewhere"), "answer_words": "by the MARKERWORD river"},
        ),
        (permanent_id("live"), {"answer": near()}),
        (permanent_id("vote"), {"answer": [option("vote", "A"), option("vote", "C")]}),
        (permanent_id("meet"), {"answer": option("meet", "hall")}),
        (
            permanent_id("order"),
            {
                f"answer_{option('order', 'Clubs')}": "1",
                f"answer_{option('order', 'Lights')}": "2",
            },
        ),
        (permanent_id("since"), {"answer_month": "3", "answer_year": "2019"}),
        (permanent_id("listen"), {"answer": "agree"}),
        (permanent_id("things"), {"answer": "disagree"}),
        (permanent_id("there"), {"answer": "very_safe"}),
        (f"{permanent_id('go')}-more-1", {"answer": "no"}),
        (permanent_id("warning"), {}),
        (permanent_id("worry"), {"answer_refusal": "prefer_not_to_say"}),
        (permanent_id("tell"), {"answer": "more MARKERTEXT light"}),
    ]


def walk(client: Client, survey: SurveyPage, **changed: dict[str, Any]) -> str:
    """Answer every page that comes; return the address after the last one."""
    begin(client, survey)
    good = dict(steps()) | {permanent_id(name): given for name, given in changed.items()}
    at = page_url(survey, permanent_id("one"))
    while not at.endswith("/check/"):
        page_id = at.rstrip("/").rpartition("/")[2]
        response = client.post(at, good.get(page_id, {}))
        assert response.status_code == 302, (page_id, response.content.decode())
        at = response.url
    return at


def test_each_is_stored_as_ids_and_codes(client: Client, kinds: SurveyPage) -> None:
    """ST-1, ST-2, SE-16: no label, no word of anybody's own."""
    walk(client, kinds)
    send(client, kinds)
    stored = Response.objects.get().answers
    assert stored == {
        permanent_id("one"): [option("one", "Elsewhere")],
        permanent_id("live"): [near()],
        permanent_id("vote"): [option("vote", "A"), option("vote", "C")],
        permanent_id("meet"): [option("meet", "hall")],
        permanent_id("order"): [option("order", "Clubs"), option("order", "Lights")],
        permanent_id("since"): "2019-03",
        permanent_id("listen"): ["agree"],
        permanent_id("things"): ["disagree"],
        permanent_id("there"): ["very_safe"],
        f"{permanent_id('there')}-2": "not_asked",
        f"{permanent_id('there')}-3": "not_asked",
        permanent_id("worry"): "prefer_not_to_say",
    }
    assert VisitorText.objects.count() == 2


def test_the_check_page_says_it_all(client: Client, kinds: SurveyPage) -> None:
    """CHK-2."""
    html = client.get(walk(client, kinds)).content.decode()
    for words in (
        "Elsewhere: by the MARKERWORD river",
        "1. Clubs\n2. Lights",
        "March 2019",
        "How far do you agree? Adults listen",
        "Prefer not to say",
        "<h2>Place 1</h2>",
    ):
        assert words in html


def flat(given: dict[str, Any]) -> list[str]:
    """Return every single value that is sent."""
    return [
        one for value in given.values() for one in ([value] if isinstance(value, str) else value)
    ]


@pytest.mark.parametrize("position", range(13))
def test_going_back_shows_each_answer(client: Client, kinds: SurveyPage, position: int) -> None:
    """UX-09: sent again as it stands, it changes nothing."""
    check = walk(client, kinds)
    before = client.get(check).context["groups"]
    page_id, given = steps()[position]
    html = client.get(page_url(kinds, page_id)).content.decode()
    for value in flat(given):
        assert re.search(
            rf'value="{value}"[^>]*( checked| selected| autocomplete)|>\s*{value}</textarea>', html
        )
    assert client.post(page_url(kinds, page_id), given).url == check
    assert client.get(check).context["groups"] == before


MISTAKES = {
    "one": ({"answer": "", "answer_words": "the moon"}, "Choose “Elsewhere” if", "_words"),
    "vote": ({"answer": [option("vote", label) for label in "ABC"]}, "Choose 2 answers", "_0"),
    "order": (
        {f"answer_{option('order', 'Buses')}": "2"},
        "Number 1 is missing",
        f"_{option('order', 'Buses')}",
    ),
    "since": (
        {"answer_month": "3", "answer_year": "2014"},
        "When you first came must be between March 2015 and January 2026",
        "_year",
    ),
    "worry": ({"answer": "2", "answer_refusal": "prefer_not_to_say"}, "not both", ""),
}


@pytest.mark.parametrize("name", list(MISTAKES))
def test_each_mistake_is_named_and_led_to(client: Client, kinds: SurveyPage, name: str) -> None:
    """ERR-1 to ERR-4, UX-06, UX-07."""
    given, words, part = MISTAKES[name]
    walk(client, kinds)
    html = client.post(page_url(kinds, permanent_id(name)), given).content.decode()
    assert "<title>Error: " in html
    assert html.count(words) == 2
    assert f'href="#id_answer{part}"' in html
    assert f'id="id_answer{part}"' in html
    for typed in (value for value in given.values() if isinstance(value, str) and value):
        assert re.search(rf'value="{typed}"', html)


def test_a_section_can_be_passed_over_and_taken_up_again(client: Client, kinds: SurveyPage) -> None:
    """SG-04: a real route; what stood behind the note is skipped, its words are dropped."""
    check = walk(client, kinds)
    note = page_url(kinds, permanent_id("warning"))
    assert "Skip this section" in client.get(note).content.decode()
    assert client.post(note, {"section": "pass_over"}).url == check
    assert "You skipped this section" in client.get(check).content.decode()
    assert client.get(page_url(kinds, permanent_id("worry"))).status_code == 302
    send(client, kinds)
    assert Response.objects.get().answers[permanent_id("worry")] == "skipped"
    assert VisitorText.objects.count() == 1


def test_another_round_is_asked_when_it_is_wanted(client: Client, kinds: SurveyPage) -> None:
    """The second round looks at its own answers, and its text goes through the one door."""
    walk(client, kinds)
    another, second = f"{permanent_id('go')}-more-1", f"{permanent_id('there')}-2"
    assert client.post(page_url(kinds, another), {"answer": "yes"}).url == page_url(kinds, second)
    html = client.get(page_url(kinds, second)).content.decode()
    assert "<title>Place 2: How safe is it? – " in html
    because = f"{permanent_id('because')}-2"
    after = client.post(page_url(kinds, second), {"answer": "very_unsafe"}).url
    assert after == page_url(kinds, because)
    client.post(after, {"answer": "dark"})
    client.post(page_url(kinds, f"{permanent_id('go')}-more-2"), {})
    send(client, kinds)
    stored = Response.objects.get().answers
    assert stored[second] == ["very_unsafe"]
    assert stored[f"{permanent_id('there')}-3"] == "not_asked"
    assert VisitorText.objects.count() == 3


def test_the_order_of_a_ballot_stays_with_its_draft(client: Client, kinds: SurveyPage) -> None:
    """YP-04: the same after an error and on the way back, another for somebody else."""

    def seen(html: str) -> list[str]:
        return re.findall(r'type="checkbox" name="answer" id="[^"]+" value="([^"]+)"', html)

    orders = set()
    for _ in range(5):
        other = Client()
        walk(other, kinds)
        ballot = page_url(kinds, permanent_id("vote"))
        first = seen(other.get(ballot).content.decode())
        everything = {"answer": [permanent_id("vote", label) for label in "ABC"]}
        assert seen(other.post(ballot, everything).content.decode()) == first
        assert sorted(first[:8]) == sorted(permanent_id("vote", label) for label in "ABCDEFGH")
        orders.add(tuple(first))
    assert len(orders) > 1


def test_statements_stand_one_on_a_page(client: Client, kinds: SurveyPage) -> None:
    """SB-32, YP-12: never a grid; a face never without words."""
    walk(client, kinds)
    html = client.get(page_url(kinds, permanent_id("things"))).content.decode()
    assert "Statement 2 of 2" in html
    assert html.count("<h1") == 1
    assert html.count('class="face ') == 5
    assert "Strongly agree" in html


def test_places_come_from_the_list(client: Client, kinds: SurveyPage) -> None:
    """DP-12, DP-15: towns under their areas; a place that is not offered is not there."""
    walk(client, kinds)
    html = client.get(page_url(kinds, permanent_id("live"))).content.decode()
    assert "The west" in html
    assert "Near" in html
    assert "Old" not in html
    Place.objects.filter(name="Near").update(name="Renamed")
    assert "Near" in client.get(page_url(kinds, permanent_id("live"))).content.decode()


def test_words_that_cannot_be_taken_are_given_back(client: Client, kinds: SurveyPage) -> None:
    response = client.post(page_url(kinds, permanent_id("one")), {"answer_words": "the moon"})
    assert response.status_code == 410
    assert "the moon" in response.content.decode()
