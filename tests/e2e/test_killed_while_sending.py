"""The server dies at any moment of sending; each answer is kept exactly once (SD-04, SB-08, SB-17).

A real gunicorn serves the site with one worker, which is killed (SIGKILL) at a random moment of
each sending, 200 times; the master forks the next one, as it would after a crash. Then the same
form is sent again, as a browser or our script does, until there is a reply.
"""

import http.client
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from partnership.safeguarding.models import VisitorText
from surveys.answering.drafts import OpenDraft, begin, keep
from surveys.answering.keys import cookie_name
from surveys.models import Response, SurveyPage
from surveys.rules.answers import Seen, Words
from surveys.rules.codes import Missing
from surveys.rules.routing import first_unanswered
from tests.e2e.addresses import path_of
from tests.e2e.server import running_site

pytestmark = pytest.mark.e2e
TIMES = 200
SECRET = "a" * 32
MOST_TRIES = 50
# Deaths before the answers were written, and after it but before the reply.
AT_LEAST = 3


@dataclass(frozen=True)
class Sending:
    """One person's form, ready to be sent as often as it takes."""

    address: str
    path: str
    cookies: str
    body: str

    def post(self) -> tuple[int, str]:
        """Send once; return status and where it leads.

        Raises:
            OSError: the connection broke.
            http.client.HTTPException: it broke in the middle of the reply.
        """
        connection = http.client.HTTPConnection(self.address, timeout=30)
        try:
            headers = {
                "Cookie": self.cookies,
                "Content-Type": "application/x-www-form-urlencoded",
                "X-Waiting": "1",
            }
            connection.request("POST", self.path, self.body, headers)
            reply = connection.getresponse()
            reply.read()
            return reply.status, reply.headers.get("X-Next", "")
        finally:
            connection.close()

    def try_once(self) -> bool:
        """Send once; say whether a reply came back."""
        try:
            return self.post()[0] == 204
        except (OSError, http.client.HTTPException):
            return False

    def until_it_is_there(self, sent: str) -> None:
        """Send again until somebody says that the answers are there."""
        for _ in range(MOST_TRIES):
            try:
                assert self.post() == (204, sent)
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
            else:
                return
        raise AssertionError("The server never came back.")


@pytest.fixture
def one_worker(site_folder: Path) -> Iterator[str]:
    """Serve the site with one worker that is forked at once, and give host and port."""
    options = ("--preload", "--workers", "1", "tests.e2e.warm:application")
    with running_site(site_folder, *options) as address:
        yield urlsplit(address).netloc


def children(pid: int) -> list[int]:
    """Return the processes that a process has forked."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(one) for one in found]


def master_of(netloc: str) -> int:
    """Return the gunicorn that we started for this address."""
    wanted = f"BIND={netloc}".encode()
    for child in children(os.getpid()):
        if wanted in Path(f"/proc/{child}/environ").read_bytes().split(b"\0"):
            return child
    raise AssertionError("Our own server is not running.")


def ready_to_send(netloc: str, survey: SurveyPage) -> Sending:
    """Answer everything, with words where words are asked for, up to the check page."""
    version = survey.latest_version
    assert version is not None
    definition = version.questionnaire
    draft = begin(survey.pk, version.number)
    content = draft.content
    assert content is not None
    while (item := first_unanswered(definition, content.answers)) is not None:
        answer = Words("More light.") if item.is_text else Missing.SKIPPED
        content = content.with_answer(item.id, Seen() if item.is_info else answer)
    keep(OpenDraft(draft.key, content))
    cookie = f"{cookie_name(survey.pk)}={draft.key.lookup}.{draft.key.key}; csrf={SECRET}"
    # As from the page with the one more step, so that no sum has to be solved 200 times (SE-14).
    form = {"send_key": content.sending, "csrfmiddlewaretoken": SECRET, "step": "2"}
    body = urlencode(form)
    return Sending(netloc, f"{path_of(survey)}answer/check/", cookie, body)


def test_each_answer_is_kept_exactly_once(one_worker: str) -> None:
    """Stored once, or not at all and sent again by the page that still has it."""
    survey = SurveyPage.objects.live().public().first()
    assert survey is not None
    sent = f"{path_of(survey)}answer/sent/"
    words = sum(item.is_text for item in survey.latest_version.questionnaire.items)
    texts = VisitorText.objects.count()
    seconds = _usual_seconds(one_worker, survey, sent)
    texts_each = (VisitorText.objects.count() - texts) // len(seconds)
    assert 0 < texts_each <= words

    master, lost, kept_before_death = master_of(one_worker), 0, 0
    deaths = 0
    while deaths < TIMES or (kept_before_death < AT_LEAST and deaths < 3 * TIMES):
        deaths += 1
        sending = ready_to_send(one_worker, survey)
        responses, texts = Response.objects.count(), VisitorText.objects.count()
        victim = children(master)
        # Two in three near the end, where the answers are written and the reply begins.
        earliest = random.choice((0, 0.5, 0.8))  # noqa: S311
        moment = random.uniform(earliest, 1.1) * min(seconds)  # noqa: S311
        killer = threading.Timer(moment, _kill, [victim])
        killer.start()
        told = sending.try_once()
        killer.join()
        lost += not told
        kept_before_death += not told and Response.objects.count() > responses
        sending.until_it_is_there(sent)
        assert Response.objects.count() == responses + 1
        assert VisitorText.objects.count() == texts + texts_each
    # It would prove nothing if the server had always died too early or too late.
    assert lost - kept_before_death >= AT_LEAST
    assert kept_before_death >= AT_LEAST


def _usual_seconds(netloc: str, survey: SurveyPage, sent: str) -> list[float]:
    """Send five times without harm; return how long each took."""
    found = []
    for _ in range(5):
        sending = ready_to_send(netloc, survey)
        started = time.perf_counter()
        sending.until_it_is_there(sent)
        found.append(time.perf_counter() - started)
    return found


def _kill(pids: list[int]) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
