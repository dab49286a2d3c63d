"""Check, and send once (CHK-1 to CHK-5, DP-10, SB-17, SB-18)."""

import pytest
from django.test import Client
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.answering.keys import cookie_name
from surveys.answering.summary import in_words
from surveys.models import Draft, Response, SurveyPage
from surveys.models.drafts import DraftState
from surveys.rules.answers import Number
from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from tests.factories.surveys import looked_at, published_survey
from tests.surveys.walking import ANSWERS, answer_all, begin, give, send, send_key, url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [("days", 1, "1 day"), ("days", 0, "0 days"), ("days", 2.5, "2.5 days"), ("", 1, "1")],
)
def test_one_of_something_is_not_a_plural(unit: str, value: float, words: str) -> None:
    question = Question(id="q", kind=Kind.NUMBER, title="How many?", unit=unit)
    assert in_words(question, Number(value)) == words


def test_it_works(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey, idea="")
    response = client.get(url(survey, "check"))
    html = response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    for words in (
        "Check your answers before sending them",
        "Very unsafe",
        "dark corners",
        "A friend",
        "3 days",
        "Not provided",
        "Kettering",
        "Send your answers",
        "your answer to: How safe is it?",
    ):
        assert words in html
    assert send(client, survey).url == url(survey, "sent")


def test_branches_that_are_not_reached_are_absent(client: Client, survey: SurveyPage) -> None:
    """CHK-2."""
    answer_all(client, survey, safe="very_safe", why=None)
    assert "What makes it unsafe?" not in client.get(url(survey, "check")).content.decode()


def test_markup_stays_text(client: Client, survey: SurveyPage) -> None:
    """SE-10."""
    answer_all(client, survey, idea="<script>alert(1)</script>")
    html = client.get(url(survey, "check")).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_it_waits_for_every_question(client: Client, survey: SurveyPage) -> None:
    """SE-08."""
    begin(client, survey)
    give(client, survey, "safe", "very_safe")
    assert client.get(url(survey, "check")).url == f"{url(survey, 'tell')}?notice=order"


def test_sending_before_the_end_sends_nothing(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey, safe="very_safe", why=None)
    key = send_key(client, survey)
    give(client, survey, "safe", "very_unsafe")
    assert client.post(url(survey, "check"), {"send_key": key}).url.startswith(url(survey, "check"))
    assert not Response.objects.exists()


def test_twice_is_once(client: Client, survey: SurveyPage) -> None:
    """CHK-4: a double press, a replayed POST and a second tab."""
    answer_all(client, survey)
    key = send_key(client, survey)
    send(client, survey, key)
    again = send(client, survey, key)
    assert "You have already sent these answers" in again.content.decode()
    assert "already sent" in client.get(url(survey, "check")).content.decode()
    assert "already sent" in client.get(url(survey, "safe")).content.decode()
    assert "already sent" in give(client, survey, "safe", "very_safe").content.decode()
    assert Response.objects.count() == 1
    assert VisitorText.objects.count() == 2


def test_a_page_of_an_older_draft_sends_nothing(client: Client, survey: SurveyPage) -> None:
    """Two tabs: one began again while the other showed the check page."""
    answer_all(client, survey)
    key = send_key(client, survey)
    client.post(url(survey), {"start-again": "1"})
    assert send(client, survey, key).url == f"{url(survey, 'check')}?notice=changed"
    assert not Response.objects.exists()


def test_a_page_that_shows_other_answers_sends_nothing(client: Client, survey: SurveyPage) -> None:
    """SB-17: two tabs, and one changed an answer while the other showed the check page."""
    answer_all(client, survey)
    key = send_key(client, survey)
    give(client, survey, "days", "5")
    assert send(client, survey, key).url == f"{url(survey, 'check')}?notice=changed"
    assert not Response.objects.exists()
    give(client, survey, "days", "3")
    assert send_key(client, survey) == key, "the same answers are the same sending"
    assert send(client, survey, key).url == url(survey, "sent")
    assert Response.objects.count() == 1


def test_words_go_to_safeguarding_and_nowhere_else(client: Client, survey: SurveyPage) -> None:
    """Design §3: one door."""
    answer_all(client, survey)
    send(client, survey)
    references = VisitorText.objects.values_list("reference", flat=True)
    assert all(r.startswith(f"survey:{survey.pk}:question:") for r in references)
    assert len(references) == 2
    assert "dark corners" not in str(Response.objects.values())


def test_nothing_leads_from_the_draft_to_the_answers(client: Client, survey: SurveyPage) -> None:
    """DP-10."""
    answer_all(client, survey)
    send(client, survey)
    draft, response = Draft.objects.get(), Response.objects.get()
    assert draft.ciphertext == ""
    assert str(response.pk) not in str(vars(draft))
    assert draft.expires_at.minute == draft.expires_at.second == 0


def test_a_failure_keeps_everything(
    client: Client, survey: SurveyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SE-27: all or nothing; the draft is still there to be sent again."""
    answer_all(client, survey)
    key = send_key(client, survey)

    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the store of words is away")

    with monkeypatch.context() as broken:
        broken.setattr("surveys.answering.sending.receive", fail)
        client.raise_request_exception = False
        assert send(client, survey, key).status_code == 500
    assert not Response.objects.exists()
    assert Draft.objects.get().state == DraftState.OPEN
    send(client, survey, key)
    assert Response.objects.count() == 1


def test_a_survey_that_closed_takes_nothing(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey)
    key = send_key(client, survey)
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    response = send(client, survey, key)
    assert response.status_code == 403
    assert "Answers that you had not sent cannot be sent" in response.content.decode()
    assert not Response.objects.exists()


def test_a_stranger_sends_nothing(client: Client, survey: SurveyPage) -> None:
    assert client.post(url(survey, "check"), {"send_key": "x"}).status_code == 410
    assert client.get(url(survey, "check")).status_code == 410


def test_it_rejects_other_methods(client: Client, survey: SurveyPage) -> None:
    assert client.put(url(survey, "check")).status_code == 405


def test_it_is_protected_against_forged_posts(survey: SurveyPage) -> None:
    forger = Client(enforce_csrf_checks=True)
    assert forger.post(url(survey, "check"), {"send_key": "x"}).status_code == 403


def test_the_version_that_was_answered_is_kept(client: Client, survey: SurveyPage) -> None:
    """QL-5: published anew while somebody answers."""
    answer_all(client, survey)
    survey.sections[0].value["questions"][5].value["title"] = "In which place do you live?"
    looked_at(survey).save_revision().publish()
    assert survey.versions.count() == 2
    assert "Where do you live?" in client.get(url(survey, "check")).content.decode()
    send(client, survey)
    assert Response.objects.get().version.number == 1
    assert ANSWERS["safe"] in str(Response.objects.get().answers)


def test_a_key_of_one_survey_opens_nothing_in_another(client: Client, site_root: Page) -> None:
    """SE-09: its answers were checked against other questions, and sending checks no more."""
    one, other = published_survey(site_root), published_survey(site_root, slug="another-survey")
    answer_all(client, one)
    client.cookies[cookie_name(other.pk)] = client.cookies[cookie_name(one.pk)].value
    assert client.get(url(other, "check")).status_code == 410
    key = client.get(url(one, "check")).context["send_key"]
    assert client.post(url(other, "check"), {"send_key": key}).status_code == 410
    assert not Response.objects.exists()
