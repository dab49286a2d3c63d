"""Taking sent answers back with a code (CC-15, SR-11, SG-05)."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.safeguarding.cases import decide
from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.rules.states import State
from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results.cuts import rows_of, take_cut
from surveys.results.rules.steps import must_move
from surveys.rules.codes_to_write_down import new_code
from surveys.trust.accepted import proof_for
from tests.factories.accounts import SafeguardingLeadFactory
from tests.factories.surveys import published_survey
from tests.surveys.walking import (
    answer_all,
    last_page,
    receipt,
    send,
    send_key,
    take_back,
    url,
)

pytestmark = pytest.mark.django_db
WRONG = "Check your code and type it again"


def withdraw(survey: SurveyPage, code: str) -> str:
    return take_back(Client(), survey, code)


@pytest.fixture(autouse=True)
def in_no_hurry(settings: object) -> None:
    """Count answers of tests, which take no time, like those of people (SB-23)."""
    settings.SURVEY_SECONDS_A_PAGE = 0


@pytest.fixture
def code(client: Client, survey: SurveyPage) -> str:
    """Answer and send; return the code that was shown."""
    answer_all(client, survey)
    return receipt(client, survey)


def others(survey: SurveyPage, number: int) -> None:
    Response.objects.bulk_create(
        Response(version=survey.latest_version, answers={}, received_on=date(2020, 1, 1))
        for _ in range(number)
    )


def test_the_code_is_shown_once(client: Client, survey: SurveyPage, code: str) -> None:
    assert len(code) == 19
    again = client.get(url(survey, "sent"))
    assert again.status_code == 200
    assert "Your code to take" not in again.content.decode()


def test_sending_again_shows_the_same_code(client: Client, survey: SurveyPage) -> None:
    """The first reply was lost on the way: the code is not."""
    answer_all(client, survey)
    key = send_key(client, survey)
    first = send(client, survey, key)
    assert first.status_code == 302
    code = client.get(url(survey, "sent")).context["code"]
    assert code in send(client, survey, key).content.decode()
    assert code not in send(client, survey, "another page").content.decode()


def test_a_script_that_waits_is_told_where_to_go(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey)
    # The second try brings a sum that is used up, as the script sends the same form again.
    form = last_page(client, survey)
    for _ in range(2):
        reply = client.post(url(survey, "check"), form, headers={"X-Waiting": "1"})
        assert (reply.status_code, reply.headers["X-Next"]) == (204, url(survey, "sent"))
    assert client.get(url(survey, "sent")).context["code"]
    assert Response.objects.count() == 1


def test_it_asks_before_it_erases(survey: SurveyPage, code: str) -> None:
    page = Client().post(url(survey, "withdraw"), {"code": code.lower()}).content.decode()
    assert "Do you want to erase your answers?" in page
    assert "dark corners" not in page
    assert Response.objects.count() == 1
    assert "We have taken your answers back" in withdraw(survey, code)
    assert not Response.objects.exists()
    assert not VisitorText.objects.exists()


def test_only_these_answers_and_words_go(client: Client, survey: SurveyPage, code: str) -> None:
    other = Client()
    answer_all(other, survey, why="cold rooms")
    send(other, survey)
    withdraw(survey, code)
    assert Response.objects.count() == 1
    assert VisitorText.objects.count() == 2


def test_a_code_works_once(survey: SurveyPage, code: str) -> None:
    withdraw(survey, code)
    assert WRONG in withdraw(survey, code)
    assert WRONG in withdraw(survey, new_code())


def test_a_code_of_one_survey_erases_nothing_in_another(
    survey: SurveyPage, code: str, site_root: Page
) -> None:
    assert WRONG in withdraw(published_survey(site_root, slug="another"), code)
    assert Response.objects.count() == 1


def test_it_works_after_the_survey_has_closed(survey: SurveyPage, code: str) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    withdraw(survey, code)
    assert not Response.objects.exists()


def test_guessing_is_limited(survey: SurveyPage, code: str) -> None:
    """SB-21, SAV-4: after five wrong codes a try costs a sum or a short wait."""
    for _ in range(5):
        withdraw(survey, new_code())
    assert "Slowly count to" in withdraw(survey, code)
    assert Response.objects.count() == 1


def test_a_code_that_was_right_waits_only_once(survey: SurveyPage, code: str) -> None:
    """UX-19: the question after it costs no second sum, however many wrong codes were typed."""
    asked = Client().post(url(survey, "withdraw"), {"code": code})
    for _ in range(6):
        withdraw(survey, new_code())
    sure = {"code": asked.context["code"], "proof": asked.context["proof"], "sure": "1"}
    pages = [Client().post(url(survey, "withdraw"), sure).content.decode() for _ in range(2)]
    assert not Response.objects.exists()
    # A second press finds everything erased, and says the same.
    assert all("We have taken your answers back" in page for page in pages)


@pytest.mark.parametrize("proof", ["", "accepted:1:x", "of another code", "of another survey"])
def test_the_proof_opens_no_door_to_guessing(
    survey: SurveyPage, code: str, site_root: Page, proof: str
) -> None:
    """SAV-4: it holds for the code and the survey that it was given out for."""
    plain = code.replace(" ", "")
    made = {
        "of another code": proof_for(survey.pk, new_code()),
        "of another survey": proof_for(survey.pk + 1, plain),
    }
    sure = {"code": plain, "proof": made.get(proof, proof), "sure": "1"}
    page = Client().post(url(survey, "withdraw"), sure).content.decode()
    assert "Do you want to erase your answers?" in page
    for _ in range(5):
        withdraw(survey, new_code())
    page = Client().post(url(survey, "withdraw"), sure).content.decode()
    assert "Slowly count to" in page
    assert Response.objects.count() == 1


def test_the_proof_ends_within_the_hour(survey: SurveyPage, code: str) -> None:
    plain = code.replace(" ", "")
    with time_machine.travel(timezone.now() - timedelta(minutes=61)):
        proof = proof_for(survey.pk, plain)
    sure = {"code": plain, "proof": proof, "sure": "1"}
    page = Client().post(url(survey, "withdraw"), sure).content.decode()
    assert "Do you want to erase your answers?" in page
    assert Response.objects.count() == 1


@pytest.mark.parametrize("page", ["withdraw", "come-back"])
def test_no_code_is_no_try(survey: SurveyPage, page: str) -> None:
    """UX-06: pressing too soon says what is missing, and makes nobody wait."""
    for typed in ["", " ", "", "", "", ""]:
        html = Client().post(url(survey, page), {"code": typed}).content.decode()
        assert "Enter your code" in html
    assert WRONG in withdraw(survey, new_code())


def test_words_that_keep_somebody_safe_stay(client: Client, survey: SurveyPage) -> None:
    """SG-05, SG-08: whoever sits beside a child cannot silence them, and sees the same page."""
    quiet, loud = Client(), Client()
    answer_all(quiet, survey, why="dark corners", idea="")
    quiet_page = withdraw(survey, receipt(quiet, survey))
    answer_all(loud, survey, why="he has a knife and is coming right now", idea="")
    loud_code = receipt(loud, survey)
    VisitorText.objects.update(colour="red")
    assert withdraw(survey, loud_code) == quiet_page
    assert VisitorText.objects.count() == 1
    assert not Response.objects.exists()


def test_a_case_that_is_done_loses_its_words(survey: SurveyPage, code: str) -> None:
    lead = SafeguardingLeadFactory()
    for text in VisitorText.objects.filter(reference__contains="question"):
        for after in (State.TRIAGED, State.WITH_LEAD, State.NO_ACTION):
            decide(text, lead, after, "Read.")
    withdraw(survey, code)
    assert {text.ciphertext for text in VisitorText.objects.all()} == {""}


def test_a_case_that_goes_on_keeps_its_words(survey: SurveyPage, code: str) -> None:
    """SG-11."""
    text = VisitorText.objects.first()
    assert text is not None
    decide(text, SafeguardingLeadFactory(), State.TRIAGED, "Read.")
    withdraw(survey, code)
    assert VisitorText.objects.get().ciphertext


def test_numbers_do_not_move_at_once(survey: SurveyPage, code: str) -> None:
    """SR-11: a number that falls by one at the moment of a withdrawal points at a person."""
    Response.objects.update(received_on=date(2020, 1, 1))
    others(survey, 19)
    cut = take_cut(survey, date(2020, 1, 2))
    assert cut is not None
    withdraw(survey, code)
    assert len(rows_of(cut.pk)) == 20
    kept = Response.objects.get(status=ResponseStatus.WITHDRAWN)
    assert kept.erasure_mark is None
    assert take_cut(survey, date(2020, 1, 20)) is None
    others(survey, 11)
    later = take_cut(survey, date(2020, 1, 21))
    assert later is not None
    assert later.count == 30
    assert not Response.objects.filter(status=ResponseStatus.WITHDRAWN).exists()


def test_nobody_waits_longer_than_a_month(survey: SurveyPage, code: str) -> None:
    Response.objects.update(received_on=date(2020, 1, 1))
    others(survey, 19)
    take_cut(survey, date(2020, 1, 2))
    withdraw(survey, code)
    assert take_cut(survey, date(2020, 1, 31)) is None
    assert take_cut(survey, date(2020, 2, 2)) is not None
    assert Response.objects.count() == 19


@pytest.mark.parametrize(
    ("taken_back", "last", "today", "moves"),
    [
        (True, date(2020, 1, 2), date(2020, 2, 1), True),
        (True, date(2020, 1, 2), date(2020, 2, 6), False),
        (True, date(2020, 2, 1), date(2020, 2, 2), False),
        (False, date(2020, 1, 2), date(2020, 2, 1), False),
        (True, None, date(2020, 2, 1), False),
    ],
)
def test_when_a_step_is_taken_for_their_sake(
    taken_back: bool, last: date | None, today: date, moves: bool
) -> None:
    assert must_move(taken_back, last, today) is moves


def test_the_start_page_leads_there(client: Client, survey: SurveyPage) -> None:
    html = client.get(survey.url).content.decode()
    assert url(survey, "withdraw") in html
    assert url(survey, "come-back") in html


def test_it_rejects_other_methods(client: Client, survey: SurveyPage) -> None:
    for page in ("save", "come-back", "withdraw"):
        assert client.put(url(survey, page)).status_code == 405


def test_a_closed_survey_shows_unsent_answers_once_more(client: Client, survey: SurveyPage) -> None:
    """Nothing is lost while somebody can still read it; it can be sent when it opens again."""
    answer_all(client, survey)
    key = send_key(client, survey)
    closes_at = survey.closes_at
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    page = send(client, survey, key)
    assert "dark corners" in page.content.decode()
    assert "Very unsafe" in page.content.decode()
    assert "dark corners" not in Client().get(url(survey, "check")).content.decode()
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=closes_at + timedelta(days=1))
    send(client, survey, key)
    assert Response.objects.count() == 1
