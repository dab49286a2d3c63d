"""Somebody with the whole database, cache and log looks for whose answer it is (DP-07, SG-06).

Every road on which an answer comes is walked, and every pair of facts is tried.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.models import Draft, RehearsalResponse, Response, SurveyPage
from surveys.models.drafts import DraftState
from tests.factories.accounts import EngagementOfficerFactory, sign_in
from tests.factories.surveys import published_survey
from tests.surveys.roads import ADDRESS, AGENT, MOMENT, ROADS, WORDS, walk
from tests.surveys.test_anonymity import Lines, dump, log
from tests.surveys.walking import answer_all, give_all, receipt, take_back

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
# Shorter values (a status, a mode, a language) are the same for many people.
TELLING = 13
# When safeguarding must act, and what staff do, has a time; no answer stands beside it.
HAVE_A_TIME = {"safeguarding_visitortext", "accounts_user"}
Road = Callable[[SurveyPage], None]
every_road = pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
__all__ = ["log"]


def cells() -> Iterator[tuple[str, Any]]:
    """Yield every cell of the database with its table."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            for row in cursor.fetchall():
                yield from ((table, cell) for cell in row)


def moments() -> Iterator[tuple[str, datetime]]:
    """Yield every moment of the day of the answer that the database knows."""
    for table, cell in cells():
        try:
            at = cell if isinstance(cell, datetime) else datetime.fromisoformat(str(cell))
        except ValueError:
            continue
        if isinstance(cell, date | str) and len(str(cell)) > len("2031-05-17"):
            yield table, at if timezone.is_aware(at) else at.replace(tzinfo=MOMENT.tzinfo)


@every_road
def test_no_other_table_holds_a_value_of_an_answer(survey: SurveyPage, road: Road) -> None:
    """Nothing to join by: neither the id nor the mark nor anything else is there twice."""
    walk(road, survey)
    response = Response.objects.get()
    telling = {str(value) for value in vars(response).values() if not isinstance(value, dict | int)}
    telling = {value.replace("-", "") for value in telling if len(value) >= TELLING}
    assert response.pk.hex in telling
    others = [
        (table, cell)
        for table, cell in cells()
        if table != "surveys_response"
        for value in telling
        if value in str(cell).replace("-", "")
    ]
    assert others == []


@every_road
def test_no_time_finer_than_the_day_is_left(survey: SurveyPage, road: Road) -> None:
    """DP-07: what was left at 14:23:47 says at most that it was the seventeenth."""
    walk(road, survey)
    found = list(moments())
    assert "safeguarding_visitortext" in {table for table, _ in found}
    for table, at in found:
        if table in HAVE_A_TIME or table == "surveys_draft":
            continue
        assert at.astimezone(LONDON).date() != MOMENT.date(), (table, at)
    for text in VisitorText.objects.all():
        assert (text.received_at.minute, text.received_at.second) == (0, 0)


@every_road
def test_the_only_tombstone_of_a_day_tells_no_hour(survey: SurveyPage, road: Road) -> None:
    """DP-07: with one answer and one tombstone, the hour of one would be the other's."""
    walk(road, survey)
    assert not Draft.objects.filter(state=DraftState.OPEN).exists()
    for tombstone in Draft.objects.all():
        assert tombstone.ciphertext == ""
        end = tombstone.expires_at.astimezone(LONDON)
        assert end.time() == time()
        assert (end.date() - MOMENT.date()).days >= 2


@every_road
def test_nothing_in_clear_anywhere(survey: SurveyPage, road: Road, log: Lines) -> None:
    """Neither words nor device are in a table, in the cache or in what the server says."""
    walk(road, survey)
    everything = "\n".join([*dump().values(), *log.lines, str(vars(cache))])
    for secret in (WORDS, ADDRESS, AGENT):
        assert secret not in everything
    assert not Session.objects.exists()


@every_road
def test_words_do_not_tell_by_which_road_they_came(survey: SurveyPage, road: Road) -> None:
    """SG-06: the only answer on paper must not find its words by what is missing on them."""
    walk(road, survey)
    texts = VisitorText.objects.all()
    assert len(texts) == 2
    assert {(text.source, text.language) for text in texts} == {("survey", "en-gb")}
    marks = {text.erasure_mark for text in texts}
    assert [len(mark) for mark in marks] == [64, 64]
    assert Response.objects.get().erasure_mark not in marks


@every_road
def test_staff_screens_and_search_know_no_answer(survey: SurveyPage, road: Road) -> None:
    """Wagtail's own logs, revisions, references and search entries stay as they were."""
    known = {table for table in dump() if table.startswith(("wagtail", "taggit", "django_"))}
    before = {table: rows for table, rows in dump().items() if table in known}
    walk(road, survey)
    after = {table: rows for table, rows in dump().items() if table in known}
    page = SurveyPage._meta.db_table
    assert {table for table in known if before[table] != after[table]} <= {page}


def test_a_trial_by_staff_keeps_no_person_and_no_time(survey: SurveyPage) -> None:
    """A rehearsal is nobody's answer, and tells neither who tried nor when."""
    columns = {field.column: field for field in RehearsalResponse._meta.concrete_fields}
    assert columns.keys() == {
        "id",
        "survey_id",
        "definition",
        "answers",
        "is_finished",
        "made_on",
    }
    assert columns["made_on"].get_internal_type() == "DateField"
    assert not Response.objects.filter(version__survey=survey).exists()


def test_what_was_taken_back_is_gone(client: Client, survey: SurveyPage) -> None:
    """CC-15: no row of it, no words, no draft with anything in it."""
    before = dump()
    answer_all(client, survey, why=WORDS, idea=WORDS)
    code = receipt(client, survey)
    response = Response.objects.get()
    texts = list(VisitorText.objects.all())
    take_back(Client(), survey, code)
    after = "\n".join(dump().values()).replace("-", "")
    for gone in [response.pk.hex, response.erasure_mark, *(text.ciphertext for text in texts)]:
        assert str(gone).replace("-", "") not in after
    changed = {table for table, rows in dump().items() if rows != before[table]}
    assert changed <= {"surveys_draft"}


def test_an_organisation_can_take_its_answer_back(client: Client, site_root: Page) -> None:
    """CC-15: the code that it was given works, and its answer leaves our pages."""
    survey = published_survey(site_root, audience="organisations")
    about = {"body": "Example Housing", "role": "Director", "publish": "yes"}
    client.post(f"{survey.url}answer/organisation/", about)
    give_all(client, survey)
    code = receipt(client, survey)
    answer = survey.latest_version.organisations.get()
    officer = sign_in(Client(), EngagementOfficerFactory())
    officer.post(f"/admin/surveys/organisations/{answer.pk}/", {"decision": "release"})
    assert "Example Housing" in Client().get(survey.url).content.decode()
    take_back(Client(), survey, code)
    assert "Example Housing" not in Client().get(survey.url).content.decode()
    assert not VisitorText.objects.exists()
    assert "Example Housing" not in "\n".join(dump().values())
