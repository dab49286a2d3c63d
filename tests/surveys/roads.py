"""Every way in which an answer reaches us, walked at one moment that can be looked for."""

import base64
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import time_machine
from django.test import Client

from surveys.answering.typed import check_typed, store_typed
from surveys.models import GroupLink, HeldForm, PaperBatch, SurveyPage
from surveys.rules.answers import Chosen, Number, Words
from tests.factories.accounts import EngagementOfficerFactory
from tests.factories.codes import printed_codes
from tests.factories.surveys import permanent_id
from tests.surveys.test_tablets import Device, seal
from tests.surveys.walking import answer_all, begin, give_all, save, send, url

MOMENT = datetime(2031, 5, 17, 14, 23, 47, tzinfo=UTC)
WORDS = "purple-giraffe-42"
ADDRESS, AGENT = "203.0.113.77", "SearchableBrowser/9.9"
TYPED = {
    permanent_id("safe"): Chosen(("very_unsafe",)),
    permanent_id("why"): Words(WORDS),
    permanent_id("tell"): Chosen((permanent_id("tell", "A friend"),)),
    permanent_id("days"): Number(3),
    permanent_id("idea"): Words(WORDS),
    permanent_id("town"): Chosen((permanent_id("town", "Kettering"),)),
}


def browser() -> Client:
    """Return a browser that can be recognised."""
    return Client(REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT)


def _answer(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey, why=WORDS, idea=WORDS)


def web(survey: SurveyPage) -> None:
    """The usual way."""
    client = browser()
    _answer(client, survey)
    send(client, survey)


def printed_code(survey: SurveyPage) -> None:
    """With a slip from a school."""
    client, (code,) = browser(), printed_codes(survey, 1)
    client.post(f"{survey.url}answer/code/", {"code": code})
    begin(client, survey)
    _answer(client, survey)
    send(client, survey)


def saved_and_resumed(survey: SurveyPage) -> None:
    """Begun on one device, sent from another."""
    first, second = browser(), browser()
    _answer(first, survey)
    second.post(url(survey, "come-back"), {"code": save(first, survey)})
    send(second, survey)


def tablet(survey: SurveyPage) -> None:
    """Sealed on a shared tablet, delivered twice."""
    device, record = Device(survey), str(uuid.uuid4())
    content = device.content(why=[WORDS], idea=[WORDS])
    for _ in range(2):
        device.post(base64.b64encode(seal(device.key, record, content)), record)


def _pile(survey: SurveyPage, first_check: int) -> PaperBatch:
    version = survey.latest_version
    assert version is not None
    return PaperBatch.objects.create(version=version, label="May", first_check=first_check)


def paper(survey: SurveyPage) -> None:
    """Typed by one person."""
    store_typed(_pile(survey, 9), TYPED, EngagementOfficerFactory(), "one form")


def paper_typed_twice(survey: SurveyPage) -> None:
    """A form of the sample."""
    store_typed(_pile(survey, 1), TYPED, EngagementOfficerFactory(), "one form")
    check_typed(HeldForm.objects.get(), TYPED)


def group(survey: SurveyPage) -> None:
    """Led by a facilitator."""
    last = MOMENT.date() + timedelta(days=9)
    link = GroupLink.objects.create(survey=survey, label="Club", expires_on=last)
    client = browser()
    client.post(f"{survey.url}answer/group/{link.pk}/", {"size": "6-10"})
    give_all(client, survey, why=WORDS, idea=WORDS)
    send(client, survey)


def set_aside(survey: SurveyPage) -> None:
    """Something filled in the box that people do not see."""
    client = browser()
    _answer(client, survey)
    send(client, survey, website="https://a.example")


ROADS: tuple[Callable[[SurveyPage], None], ...] = (
    web,
    printed_code,
    saved_and_resumed,
    tablet,
    paper,
    paper_typed_twice,
    group,
    set_aside,
)


def walk(road: Callable[[SurveyPage], None], survey: SurveyPage) -> None:
    """Go one way, at the moment that can be looked for."""
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=MOMENT + timedelta(days=9))
    survey.refresh_from_db()
    with time_machine.travel(MOMENT, tick=False):
        road(survey)
