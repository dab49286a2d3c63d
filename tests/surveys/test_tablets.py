"""Shared tablets: sealed on the tablet, delivered once, traced to nobody (SB-08, SB-16, SB-17)."""

import base64
import json
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.db import IntegrityError
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.answering import tablets
from surveys.answering.sealing import SealBrokenError, new_pair, public_half, unseal
from surveys.answering.withdrawing import withdraw
from surveys.models import QuestionnaireVersion, Response, SurveyPage, Tablet
from surveys.rules.codes import Missing
from surveys.rules.codes_to_write_down import new_code
from surveys.rules.tablet import answers_from
from tests.factories.surveys import permanent_id, published_survey
from tests.surveys.test_anonymity import dump
from tests.surveys.walking import ANSWERS, take_back, url

pytestmark = pytest.mark.django_db


def seal(public: str, record_id: str, content: Any) -> bytes:
    """Seal as static/js/tablet-seal.js does."""
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), base64.b64decode(public))
    ours = ec.generate_private_key(ec.SECP256R1())
    shared = ours.exchange(ec.ECDH(), theirs)
    key = HKDF(SHA256(), 32, salt=None, info=b"tablet answers 1").derive(shared)
    point = ours.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    nonce = b"n" * 12
    text = json.dumps(content).encode()
    return point + nonce + AESGCM(key).encrypt(nonce, text, record_id.encode())


class Device:
    """A tablet that was set up for a survey."""

    def __init__(self, survey: SurveyPage) -> None:
        self.survey = survey
        self.tablet, self.token = tablets.set_up(survey, "Library")
        self.key = Client().get(url(survey, "tablet") + "key/", **self._headers()).json()["key"]

    def _headers(self, record_id: str = "") -> dict[str, Any]:
        return {"headers": {"X-Tablet": self.token, "X-Record": record_id}}

    def content(self, **changed: Any) -> dict[str, Any]:
        """Return one person's answers, as the tablet collects them."""
        given = {**ANSWERS, **changed}
        answers = {
            permanent_id(name): value if isinstance(value, list) else [value]
            for name, value in given.items()
        }
        return {"version": 1, "code": new_code(), "answers": answers}

    def deliver(self, content: Any, record_id: str = "", sealed_for: str = "") -> HttpResponse:
        record_id = record_id or str(uuid.uuid4())
        body = base64.b64encode(seal(self.key, sealed_for or record_id, content))
        return self.post(body, record_id)

    def post(self, body: bytes, record_id: str) -> HttpResponse:
        return Client(enforce_csrf_checks=True).post(
            url(self.survey, "tablet") + "deliver/",
            body,
            content_type="text/plain",
            **self._headers(record_id),
        )


@pytest.fixture
def device(survey: SurveyPage) -> Device:
    """Return a tablet for the small survey."""
    return Device(survey)


def test_a_record_becomes_one_response_however_often_it_comes(device: Device) -> None:
    """SB-08, SB-17: 37 of 642 answers were double, on tablets with a bad signal."""
    content, record_id = device.content(), str(uuid.uuid4())
    for _ in range(3):
        assert device.deliver(content, record_id).status_code == 204
    response = Response.objects.get()
    assert response.mode == "kiosk"
    assert response.answers[permanent_id("safe")] == ["very_unsafe"]
    assert VisitorText.objects.count() == 2
    assert "dark corners" not in str(response.answers)


def test_what_was_taken_back_does_not_come_again(device: Device) -> None:
    """CC-15: the reply to the first delivery was lost, and its person has the code."""
    content, record_id = device.content(), str(uuid.uuid4())
    device.deliver(content, record_id)
    assert withdraw(device.survey, content["code"].replace("-", ""))
    assert device.deliver(content, record_id).status_code == 204
    assert not Response.objects.exists()
    assert not VisitorText.objects.exists()


def test_what_could_not_be_kept_stays_on_the_tablet(
    device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SB-08: a database that refuses a row for another reason is no sign that it has it."""

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise IntegrityError("another reason")

    monkeypatch.setattr("surveys.answering.sending.hand_over", refuse)
    with pytest.raises(IntegrityError):
        device.deliver(device.content())
    assert not Response.objects.exists()


def test_a_stuck_record_does_not_hold_up_others(device: Device) -> None:
    """SB-16: it stays on the tablet, and the next one is taken."""
    assert device.deliver({"version": 99, "code": new_code(), "answers": {}}).status_code == 422
    assert device.deliver({"nonsense": True}).status_code == 422
    assert device.deliver([]).status_code == 422
    assert device.deliver({**device.content(), "code": "x"}).status_code == 422
    assert device.post(b"not base64!", str(uuid.uuid4())).status_code == 422
    assert device.post(b"", "not an id").status_code == 422
    assert not Response.objects.exists()
    assert device.deliver(device.content()).status_code == 204
    assert Response.objects.count() == 1


def test_a_record_is_bound_to_its_id_and_its_tablet(device: Device) -> None:
    assert device.deliver(device.content(), sealed_for=str(uuid.uuid4())).status_code == 422
    other = Device(device.survey)
    other.key, device.key = device.key, other.key
    assert device.deliver(device.content()).status_code == 422


def test_nothing_that_was_answered_is_refused_as_a_whole(device: Device) -> None:
    """SB-09: what the rules do not take counts as skipped; words are kept as they are."""
    device.deliver(device.content(days=["900"], town=["nowhere"], idea=["x" * 500]))
    stored = Response.objects.get().answers
    assert stored[permanent_id("days")] == stored[permanent_id("town")] == Missing.SKIPPED
    assert VisitorText.objects.count() == 2


def test_branches_that_are_not_reached_are_dropped(device: Device) -> None:
    """CHK-3, SE-09: the server works the route out again."""
    definition = device.survey.latest_version.questionnaire
    sent = device.content(safe=["very_safe"])["answers"]
    assert permanent_id("why") not in answers_from(definition, sent)
    device.deliver(device.content(safe=["very_safe"]))
    assert Response.objects.get().answers.keys() == {
        item.id for item in definition.questions if not item.is_text
    }
    assert VisitorText.objects.count() == 1


def test_the_code_from_the_tablet_takes_the_answers_back(device: Device) -> None:
    content = device.content()
    device.deliver(content)
    take_back(Client(), device.survey, content["code"])
    assert not Response.objects.exists()
    assert not VisitorText.objects.exists()


def test_who_has_no_token_gets_nothing(device: Device) -> None:
    device.token = "guessed"
    assert device.deliver(device.content()).status_code == 403
    assert Client().get(url(device.survey, "tablet") + "key/").status_code == 403


def test_an_ended_tablet_and_another_survey_are_refused(device: Device, site_root: Page) -> None:
    device.survey, own = published_survey(site_root, slug="another"), device.survey
    assert device.deliver(device.content()).status_code == 403
    device.survey = own
    tablets.end(device.tablet)
    assert device.deliver(device.content()).status_code == 403
    assert not Response.objects.exists()


def test_late_records_are_taken_for_a_week(device: Device) -> None:
    """A tablet may have no signal on the last day; nobody loses their answers by that."""
    closes_at = device.survey.closes_at
    with time_machine.travel(closes_at + timedelta(days=6)):
        assert device.deliver(device.content()).status_code == 204
    with time_machine.travel(closes_at + timedelta(days=8)):
        assert device.deliver(device.content()).status_code == 409
    with time_machine.travel(device.survey.opens_at - timedelta(days=1)):
        assert device.deliver(device.content()).status_code == 409


def test_the_database_holds_neither_token_nor_code_nor_key(device: Device) -> None:
    content = device.content(why=["purple-giraffe-42"])
    device.deliver(content)
    everything = "\n".join(dump().values())
    for secret in (device.token, content["code"], "purple-giraffe-42", "BEGIN PRIVATE KEY"):
        assert secret not in everything


def test_nothing_leads_from_an_answer_to_a_tablet() -> None:
    """DP-07."""
    assert {field.name for field in Tablet._meta.get_fields()} == {
        "id", "survey", "name", "token_digest", "sealed_key", "made_on", "ended_on",
    }  # fmt: skip


def test_a_seal_cannot_be_opened_with_another_key() -> None:
    mine, other = new_pair(), new_pair()
    record = seal(public_half(mine), "id", {"a": 1})
    assert json.loads(unseal(mine, record, "id")) == {"a": 1}
    for pem, changed in ((other, record), (mine, record[:-1] + b"x"), (mine, b""), (mine, b"x")):
        with pytest.raises(SealBrokenError):
            unseal(pem, changed, "id")


def test_the_page_shows_every_question_and_sets_no_cookie(survey: SurveyPage) -> None:
    client = Client()
    response = client.get(url(survey, "tablet"))
    html = response.content.decode()
    for item in survey.latest_version.questionnaire.questions:
        assert item.title in html
    assert not response.cookies
    assert 'href="/leave/"' not in html  # it would delete what waits on the tablet
    script = response.context["script"]
    assert "must be between" in script["words"]["messages"]["between"]
    [days] = [page for page in script["pages"] if page["id"] == permanent_id("days")]
    assert (days["low"], days["high"]) == ("0", "7")
    script = client.get(url(survey, "tablet") + "worker.js")
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert "Set-Cookie" not in script.headers


def test_only_its_own_addresses_go_without_a_form_token(survey: SurveyPage) -> None:
    """SE-07: everything else still asks for one."""
    forger = Client(enforce_csrf_checks=True)
    assert forger.post(url(survey, "tablet")).status_code in (403, 405)
    for page in ("check", "save", "withdraw", "come-back"):
        assert forger.post(url(survey, page)).status_code == 403


def in_romanian(survey: SurveyPage) -> None:
    """Publish the same questions with some Romanian words."""
    words = {"page/title": "Un chestionar", f"{permanent_id('safe')}/title": "Cât de sigur este?"}
    first = survey.versions.get()
    spoken = replace(first.questionnaire, translations={"ro": words})
    QuestionnaireVersion.objects.create(
        survey=survey,
        number=2,
        definition=spoken.to_json(),
        checksum=spoken.checksum,
        published_on=first.published_on,
    )
    SurveyPage.objects.filter(pk=survey.pk).update(languages="en-gb, ro")


def test_the_page_speaks_the_languages_of_the_survey(survey: SurveyPage) -> None:
    """UX-23, YP-14: all but words about safety, and every address is one that the tablet keeps."""
    in_romanian(survey)
    home = url(survey, "tablet")
    page = Client().get(home, {"language": "ro"})
    html = page.content.decode()
    for said in ('<html lang="ro"', "Un chestionar", "Cât de sigur este?", "Trimite răspunsurile"):
        assert said in html
    assert 'lang="en-GB" dir="ltr"><div class="exit__inner">' in html
    script = page.context["script"]
    assert script["language"] == "ro"
    assert set(script["variants"]) == {home, f"{home}?language=ro"}
    assert {one["url"] for one in page.context["switches"]["languages"]} == set(script["variants"])
    assert Client().get(home, {"language": "xx"}).context["script"]["language"] == "en-gb"


def test_a_record_says_which_language_was_spoken(device: Device) -> None:
    """One of the version's; anything else is English."""
    in_romanian(device.survey)
    for said in ("ro", "xx", {"a": 1}, None):
        content = {**device.content(), "version": 2, "language": said}
        assert device.deliver(content).status_code == 204
    kept = sorted(Response.objects.values_list("language", flat=True))
    assert kept == ["en-gb", "en-gb", "en-gb", "ro"]
