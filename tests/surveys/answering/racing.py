"""Does one thing many times at the same moment, in a database of its own, and prints what is left.

Usage: ``python -m tests.surveys.answering.racing``, with ``DATABASE_URL`` of an empty database.
Each thread has a connection of its own, as each process of the site has.
"""

import base64
import io
import json
import sys
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any

import django

from tests.partnership.evidence.loaders.killed import NoMigrations

TIMES = 6


def at_once(*calls: Callable[[], Any]) -> list[str]:
    """Run all calls at the same moment; return what came out, failures by their kind."""
    from django.db import connection

    gate, found = threading.Barrier(len(calls)), [""] * len(calls)

    def run(place: int, call: Callable[[], Any]) -> None:
        gate.wait()
        try:
            found[place] = str(call())
        except Exception as error:
            found[place] = f"{type(error).__name__}: {error}"
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


class Races:
    """Every race, each with a survey's answers that nobody has sent yet."""

    def __init__(self) -> None:
        from django.test import Client

        from tests.conftest import site_root
        from tests.factories.surveys import published_survey

        self.new_client = Client
        self.survey = published_survey(site_root.__wrapped__(None))  # type: ignore[attr-defined]

    def answered(self, client: Any = None, **changed: Any) -> Any:
        """Return a browser that has answered everything."""
        from tests.surveys.walking import answer_all

        client = client or self.new_client()
        answer_all(client, self.survey, **changed)
        return client

    def with_code(self, code: str) -> Any:
        """Return a browser that came in with a printed code."""
        client = self.new_client()
        client.post(f"{self.survey.url}answer/code/", {"code": code})
        return self.answered(client)

    def sender(self, client: Any) -> Callable[[], Any]:
        """Return the press of the button, ready to be made."""
        from tests.surveys.walking import last_page, url

        form, address = last_page(client, self.survey), url(self.survey, "check")
        cookies = client.cookies.output(attrs=[], header="", sep=";")

        def press() -> int:
            fresh = self.new_client()
            fresh.cookies.load(cookies)
            return fresh.post(address, form).status_code

        return press

    def a_press_many_times(self) -> list[str]:
        """CHK-4: pressing, tabs and sending again; one response."""
        return at_once(*[self.sender(self.answered())] * TIMES)

    def a_code_on_two_devices(self) -> list[str]:
        """SD-05: both people are thanked, one is counted."""
        from tests.factories.codes import printed_codes

        (code,) = printed_codes(self.survey, 1)
        return at_once(*(self.sender(self.with_code(code)) for _ in range(2)))

    def two_tabs_that_answer(self) -> list[str]:
        """SB-17: no tab takes away what the other one gave."""
        from tests.surveys.walking import give

        client = self.answered()
        found = at_once(
            lambda: give(client, self.survey, "days", "5").status_code,
            lambda: give(client, self.survey, "idea", "a bench").status_code,
            lambda: give(client, self.survey, "safe", "fairly_unsafe").status_code,
        )
        self.sender(client)()
        return found

    def an_answer_while_sending(self) -> list[str]:
        """SB-17: what the check page showed is sent, or nothing; no third thing."""
        from tests.surveys.walking import give

        client = self.answered()
        found = at_once(
            self.sender(client),
            lambda: give(client, self.survey, "days", "5").status_code,
        )
        self.sender(client)()
        return found

    def sending_while_rows_are_mixed(self) -> list[str]:
        """SD-02: the hourly command loses no answer that comes in meanwhile."""
        from django.core.management import call_command

        def mix() -> None:
            call_command("mix_answers", stdout=io.StringIO())

        senders = [self.sender(self.answered()) for _ in range(TIMES)]
        return at_once(*senders, mix, mix)

    def sending_while_saving(self) -> list[str]:
        """SAV-6: whichever comes first, the answers are kept once or can still be sent."""
        from tests.surveys.walking import url

        client = self.answered()
        found = at_once(
            self.sender(client),
            lambda: client.post(url(self.survey, "save")).status_code,
        )
        self.sender(client)()
        return found

    def a_record_of_a_tablet(self) -> list[str]:
        """SB-08: 37 of 642 answers were double, on tablets with a bad signal."""
        from tests.surveys.test_tablets import Device, seal

        device, record = Device(self.survey), str(uuid.uuid4())
        body = base64.b64encode(seal(device.key, record, device.content()))
        return at_once(*[lambda: device.post(body, record).status_code] * TIMES)

    def taking_back_twice(self) -> list[str]:
        """CC-15: one of the two finds it, and nothing is left."""
        from surveys.answering.withdrawing import withdraw
        from surveys.rules.codes_to_write_down import read_code
        from tests.surveys.walking import receipt

        code = read_code(receipt(self.answered(), self.survey))
        return at_once(*[lambda: withdraw(self.survey, code)] * 2)

    def a_form_on_paper(self) -> list[str]:
        """SB-17: Enter pressed twice stores one form."""
        from surveys.answering.typed import store_typed
        from surveys.models import PaperBatch
        from tests.factories.accounts import EngagementOfficerFactory

        version, typist = self.survey.latest_version, EngagementOfficerFactory()
        batch = PaperBatch.objects.create(version=version, label="May", first_check=9)
        return at_once(*[lambda: store_typed(batch, {}, typist, "one form")] * TIMES)


def left() -> dict[str, Any]:
    """Return what the database holds, and empty it for the next race."""
    from partnership.safeguarding.models import VisitorText
    from surveys.models import Draft, Response
    from surveys.models.drafts import DraftState

    kept = list(Response.objects.values_list("status", "answers"))
    found = {
        "statuses": Counter(status for status, _ in kept),
        "answers": [answers for _, answers in kept],
        "texts": VisitorText.objects.count(),
        "waiting": Draft.objects.filter(state=DraftState.OPEN).count(),
    }
    for model in (Response, VisitorText, Draft):
        model.objects.all().delete()
    return found


HELPERS = {"answered", "with_code", "sender"}


def main() -> None:
    """Make the tables, run every race, print what came of it as JSON."""
    from django.conf import settings

    settings.MIGRATION_MODULES = NoMigrations()
    settings.SURVEY_SECONDS_A_PAGE = 0
    # All races send the same answers, and in no time: that is no sign of a machine here.
    settings.SURVEY_SAME_ANSWERS = 1000
    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False)
    setup_test_environment()
    races = Races()
    names = [name for name in vars(Races) if not name.startswith("_") and name not in HELPERS]
    found = {name: {"replies": getattr(races, name)(), **left()} for name in names}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
