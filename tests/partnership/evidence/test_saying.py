"""The step that asks how a text says a figure: form and wording, with live words (N1)."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from partnership.evidence.figures import Form, figure
from partnership.evidence.models import Figure
from partnership.evidence.rules.cells import FORM_LABELS
from tests.factories.accounts import EditorFactory, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]
SLUG = "violence-2025-force"
SAY = "/admin/evidence/choose-figure/say"


@pytest.fixture
def editor() -> Client:
    return sign_in(Client(), EditorFactory.create())


def answered(response: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(response.content)
    return data


def test_a_text_goes_on_to_form_and_wording_a_block_does_not(editor: Client) -> None:
    address = reverse("evidence_figure_chooser:chosen", args=[Figure.objects.get(slug=SLUG).pk])
    assert answered(editor.get(address))["step"] == "chosen"
    assert answered(editor.get(address, {"say": "1"}))["step"] == "say"


def test_the_list_for_a_text_leads_to_that_step_also_when_searched(editor: Client) -> None:
    address = reverse("evidence_figure_chooser:choose_results")
    page = editor.get(address, {"say": "1", "q": "violence"}).content.decode()
    assert page.count("/chosen/") == len(re.findall(r"/chosen/\d+/\?say=1", page)) == 10
    assert "say=1&amp;q=violence&amp;p=2" in page  # and so does the next page of the list


def test_every_form_shows_its_live_words_or_why_it_is_refused(editor: Client) -> None:
    """P16, P23: only what the door allows can be chosen."""
    page = answered(editor.get(f"{SAY}/{SLUG}/"))["html"]
    assert FORM_LABELS.keys() == set(Form)
    for form in Form:
        answer = figure(SLUG, form=form)
        offered = f'name="form" value="{form}"' in page
        assert offered == answer.available
        assert (answer.words if answer.available else str(answer.refused)) in page
        for words in answer.wordings.values():
            assert words in page


def test_it_opens_at_the_present_choice(editor: Client) -> None:
    page = answered(editor.get(f"{SAY}/{SLUG}/", {"form": "rate", "wording": "number"}))["html"]
    assert checked(page, "form") == ["rate"]
    assert checked(page, "wording-rate") == ["number"]
    assert checked(page, "wording-count") == ["phrase"]


@pytest.mark.parametrize("asked", [{}, {"form": "magic", "wording": "magic"}])
def test_it_opens_at_the_saved_form_where_there_is_no_choice(
    editor: Client, asked: dict[str, str]
) -> None:
    page = answered(editor.get(f"{SAY}/{SLUG}/", asked))["html"]
    assert checked(page, "form") == ["count"]
    assert checked(page, "wording-count") == ["phrase"]


def checked(page: str, name: str) -> list[str]:
    """Return the values of the buttons of a name that are on."""
    tags = [tag for tag in page.split("<") if tag.startswith("input") and f'name="{name}"' in tag]
    return [tag.split('value="')[1].split('"')[0] for tag in tags if " checked" in tag]


def test_the_choice_comes_back_with_its_words(editor: Client) -> None:
    sent = {"form": "rate", "wording-rate": "phrase_interval"}
    data = answered(editor.post(f"{SAY}/{SLUG}/", sent))
    assert data["step"] == "chosen"
    result = data["result"]
    assert (result["slug"], result["form"], result["wording"]) == (SLUG, "rate", "phrase_interval")
    assert result["words"] == "33.1 for every 1,000 residents (95% interval 32.7 to 33.5)"
    assert result["refused"] == ""


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Choose how to say this number."),
        ({"form": "change"}, "cannot be said that way"),
        ({"form": "magic"}, "cannot be said that way"),
    ],
)
def test_what_the_door_refuses_cannot_be_sent(
    editor: Client, sent: dict[str, str], said: str
) -> None:
    data = answered(editor.post(f"{SAY}/{SLUG}/", sent))
    assert data["step"] == "say"
    assert said in data["html"]


def test_a_wording_that_the_form_does_not_have_is_not_taken(editor: Client) -> None:
    sent = {"form": "rate", "wording-rate": "sentence_interval"}
    assert answered(editor.post(f"{SAY}/{SLUG}/", sent))["step"] == "say"


def test_a_figure_that_is_gone_leads_back_to_the_list(editor: Client) -> None:
    for response in (editor.get(f"{SAY}/gone/"), editor.post(f"{SAY}/gone/")):
        assert response.headers["Location"] == "/admin/evidence/choose-figure/?say=1"


def test_a_figure_of_which_nothing_can_be_shown_says_so(editor: Client) -> None:
    Figure.objects.filter(slug=SLUG).update(
        period_start="1999-01-01", period_end="1999-12-31", period_kind="calendar_year"
    )
    page = answered(editor.get(f"{SAY}/{SLUG}/"))["html"]
    assert "No form of this figure can be shown." in page
    assert 'type="submit"' not in page


def test_the_step_is_for_staff(client: Client) -> None:
    assert client.get(f"{SAY}/{SLUG}/").status_code in {302, 403}
