"""Easy words and pictures of answers: on the page, in the check, on paper, in a file (AC-20)."""

import io

import pytest
from django.test import Client
from wagtail.models import Page

from surveys.authoring.building import build_definition
from surveys.demo.blocks import Block, easy, options, permanent_id, question, says, section
from surveys.demo.kinds import in_easy_words
from surveys.exchange.json_file import read_json, write_json
from surveys.models import Response, SurveyPage
from tests.factories.accounts import EngagementOfficerFactory, sign_in
from tests.factories.surveys import published_survey
from tests.surveys.walking import begin, give, send, url

pytestmark = pytest.mark.django_db
WORDS = {"A parent or carer": ("Family", "street"), "A teacher": ("Teacher", "")}


def sections() -> list[Block]:
    made = in_easy_words(options("tell", *WORDS, exclusive="None of these"), WORDS)
    statement = {
        "type": "item",
        "id": permanent_id("listen"),
        "value": {
            "text": "Adults here listen to young people",
            "easy": {"label": "Adults listen to me", "scene": "hall", "image": None},
        },
    }
    return [
        section(
            "main",
            "Main",
            question("tell", "single", "Who could you talk to?", "To help.", options=made),
            question(
                "why",
                "short_text",
                "Why [who]?",
                "To help.",
                limit=60,
                pipes=[says("why", "who", "tell", "them")],
                easy=easy("Why [who]?", "", ""),
            ),
            question(
                "agree",
                "statements",
                "How far do you agree?",
                "To know.",
                statements=[statement],
                scale="agreement",
                easy=easy("Do you agree?", "", "park"),
            ),
        )
    ]


@pytest.fixture
def plain(site_root: Page) -> SurveyPage:
    return published_survey(site_root, sections=sections())


def html_of(client: Client, address: str) -> str:
    return client.get(address, follow=True).content.decode()


def test_the_page_shows_easy_answers_to_whoever_chose_them(
    client: Client, plain: SurveyPage
) -> None:
    begin(client, plain)
    page = url(plain, "tell")
    usual = html_of(client, page)
    assert "A parent or carer" in usual
    assert "choice__picture" not in usual
    html = html_of(client, f"{page}?easy=1")
    assert "<span>Family</span>" in html
    assert "A parent or carer" not in html
    assert html.count('class="choice__picture"') == 1
    assert "choices--pictures" in html
    assert "answers.css" in html


def test_the_same_id_is_stored_and_the_check_page_says_the_easy_word(
    client: Client, plain: SurveyPage
) -> None:
    client.post(f"{url(plain)}?easy=1")
    give(client, plain, "tell", permanent_id("tell", "A parent or carer"))
    assert "Why Family?" in html_of(client, url(plain, "why"))
    give(client, plain, "why", "kind")
    html = html_of(client, url(plain, "listen"))
    assert "Do you agree?" in html
    assert "Adults listen to me" in html
    give(client, plain, "listen", "agree")
    check = html_of(client, url(plain, "check"))
    assert "Family" in check
    assert "A parent or carer" not in check
    send(client, plain)
    kept = Response.objects.get().answers[permanent_id("tell")]
    assert kept == [permanent_id("tell", "A parent or carer")]


def test_paper_prints_the_easy_words_with_the_same_keys(client: Client, plain: SurveyPage) -> None:
    sign_in(client, EngagementOfficerFactory())
    form = f"/admin/surveys/paper/{plain.pk}/form/"
    usual, html = html_of(client, form), html_of(client, f"{form}?easy=1")
    assert '<body class="easy">' in html
    assert '<span class="key">1</span><span class="picture">' in html
    assert "<span>Family</span>" in html
    assert "Adults listen to me" in html
    assert "easy-read__picture" in html
    assert usual.count('class="key"') == html.count('class="key"')
    assert 'class="picture"' not in usual


def test_our_own_file_carries_them(plain: SurveyPage) -> None:
    found = read_json(io.BytesIO(write_json(plain)), "survey.json")
    assert found.remarks == []
    field = SurveyPage._meta.get_field("sections")
    asked = build_definition(field.to_python(found.sections)).by_id
    assert asked[permanent_id("tell")].options[0].easy_label == "Family"
    assert asked[permanent_id("tell")].options[0].easy_picture == "scene/street"
    statement = asked[permanent_id("listen")]
    assert (statement.easy_title, statement.picture) == ("Adults listen to me", "hall")
