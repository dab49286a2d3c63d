"""Anonymous is something that is shown, not said (DP-07, DP-08, DP-10, SD-02).

A survey is walked with a marker in every text, from an address and a browser that can be looked
for, at a second that can be looked for; then everything that is left behind is searched.
"""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client
from wagtail.models import Page, ReferenceIndex

from partnership.safeguarding.models import VisitorText
from surveys.answering.typed import store_typed
from surveys.models import (
    CodeBatch,
    Draft,
    EntryCode,
    HeldForm,
    PaperBatch,
    Response,
    ResultCut,
    SurveyPage,
)
from surveys.rules.codes_to_write_down import in_groups, read_code
from tests.factories.accounts import EngagementOfficerFactory
from tests.factories.codes import printed_codes
from tests.surveys.walking import answer_all, begin, save, send, url

pytestmark = pytest.mark.django_db

MARKER = "purple-giraffe-42"
ADDRESS = "203.0.113.77"
AGENT = "SearchableBrowser/9.9"
MOMENT = datetime(2031, 5, 17, 14, 23, 47, tzinfo=UTC)
# How the moment may be written, in London time or not, as text or as seconds since 1970.
TIMES = ("14:23:47", "15:23:47", "14:23", "15:23", str(int(MOMENT.timestamp())))
# Safeguarding must act within the hour (SG-09), so it knows when words arrived; nothing joins
# them to the other answers.
KNOWS_THE_TIME = {"safeguarding_visitortext"}

# Every column, and why it tells nobody who answered.
ALLOWED_OF_A_RESPONSE = {
    "id": "random, so not even the order of arrival is in it",
    "version_id": "which questions were asked: the same for everybody who was asked them",
    "answers": "codes of what was chosen; never words",
    "received_on": "the day: no finer time (DP-07)",
    "mode": "website, paper, tablet or group",
    "language": "the language of the questions",
    "status": "whether it counts",
    "set_aside": "why it was set aside, for all answers of a pattern alike (SB-23)",
    "group_size": "one of four bands, for group sessions alone (QB-16)",
    "erasure_mark": "from a code that only the answerer has: random to everybody else, and not "
    "the mark of any words",
}
ALLOWED_OF_A_DRAFT = {
    "lookup": "digest of a random number, or of a stretched code, that only the visitor has",
    "ciphertext": "opens with a key that only the visitor has; empty once sent",
    "state": "open or sent",
    "expires_at": "to the hour, or the end of a day",
}
ALLOWED_OF_WORDS = {
    "id": "random",
    "ciphertext": "what was typed, for the safeguarding lead alone",
    "length": "a band, seen before the words are (SG-13)",
    "source": "survey or story",
    "reference": "the question, never the answer",
    "language": "the language of the page",
    "received_at": "to the hour: safeguarding must act in time (SG-09)",
    "colour": "how urgent the screen finds it",
    "matches": "which phrases were found",
    "state": "what was decided",
    "erasure_mark": "another one for each text, and none that stands on an answer",
}


class Lines(logging.Handler):
    """Keeps every log line."""

    def __init__(self) -> None:
        super().__init__(level=logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.args} {vars(record)}")


@pytest.fixture
def log() -> Iterator[Lines]:
    """Listen to everything that our code and Django say, whatever the level."""
    handler, root = Lines(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.removeHandler(handler)
    root.setLevel(level)


def dump() -> dict[str, str]:
    """Return every table's rows as text."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {}
        for table in tables:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = "\n".join(str(row) for row in cursor.fetchall())
    return found


def walk(survey: SurveyPage) -> list[str]:
    """Answer, save, send; return both codes that were shown."""
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=MOMENT + timedelta(days=9))
    client = Client(REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT, HTTP_REFERER="https://a.example/")
    with time_machine.travel(MOMENT, tick=False):
        answer_all(client, survey, why=MARKER, idea=f"{MARKER} again")
        codes = [save(client, survey)]
        send(client, survey)
        codes.append(client.get(url(survey, "sent")).context["code"])
    assert Response.objects.count() == 1
    return [read_code(code) for code in codes]


def test_nothing_is_left_behind(survey: SurveyPage, log: Lines) -> None:
    codes = walk(survey)
    tables = dump()
    assert "surveys_response" in tables
    everything = "\n".join([*tables.values(), *log.lines, str(getattr(cache, "_cache", ""))])
    assert all(codes)
    spaced = [in_groups(code) for code in codes]
    for secret in (MARKER, ADDRESS, AGENT, "a.example", *codes, *spaced):
        assert secret not in everything
    for table in tables.keys() - KNOWS_THE_TIME:
        for time in TIMES:
            assert time not in tables[table], f"{table} knows that it was {time}"


def test_answer_and_words_share_no_value(survey: SurveyPage) -> None:
    """SG-06: what could be joined would be joined one day, by somebody."""
    walk(survey)
    response = Response.objects.get()
    marks = [response.erasure_mark, *VisitorText.objects.values_list("erasure_mark", flat=True)]
    assert len(set(marks)) == len(marks) == 3
    shared = {str(value) for value in vars(response).values()}
    for text in VisitorText.objects.values():
        # The language of the survey says nothing of the person.
        assert not shared & {str(value) for value in text.values()} - {survey.language_codes[0]}


def test_unsent_answers_are_unreadable(survey: SurveyPage) -> None:
    """Design §5: without the visitor's cookie nobody reads a draft."""
    client = Client()
    answer_all(client, survey, idea=MARKER)
    assert MARKER not in "\n".join(dump().values())
    assert "very_unsafe" not in Draft.objects.get().ciphertext


def test_the_draft_does_not_carry_a_time(survey: SurveyPage) -> None:
    """A Fernet token begins with the second it was made, in clear, unless told otherwise."""
    import base64

    with time_machine.travel(MOMENT, tick=False):
        SurveyPage.objects.filter(pk=survey.pk).update(closes_at=MOMENT + timedelta(days=9))
        answer_all(Client(), survey)
        row = Draft.objects.get()
    assert base64.urlsafe_b64decode(row.ciphertext)[1:9] == bytes(8)
    assert (row.expires_at.minute, row.expires_at.second, row.expires_at.microsecond) == (0, 0, 0)


def test_the_only_columns() -> None:
    """DP-07: anything new is added here first, and argued for."""
    columns = {field.column for field in Response._meta.concrete_fields}
    assert columns == ALLOWED_OF_A_RESPONSE.keys()
    columns = {field.column for field in Draft._meta.concrete_fields}
    assert columns == ALLOWED_OF_A_DRAFT.keys()
    columns = {field.column for field in VisitorText._meta.concrete_fields}
    assert columns == ALLOWED_OF_WORDS.keys()
    kinds = {field.name: field.get_internal_type() for field in Response._meta.concrete_fields}
    assert kinds["id"] == "UUIDField"
    assert kinds["received_on"] == "DateField"


def test_the_only_columns_of_codes() -> None:
    """SD-05: a spent code keeps no time and no way to an answer."""
    columns = {field.column for field in EntryCode._meta.concrete_fields}
    assert columns == {"digest", "batch_id", "is_spent"}
    assert {field.column for field in CodeBatch._meta.concrete_fields} == {
        "id",
        "survey_id",
        "label",
        "size",
        # Of the slips: one for the whole pile, and no way to an answer.
        "language",
        "expires_on",
        "used_shown",
        "used_as_of",
    }
    kinds = {field.name: field.get_internal_type() for field in CodeBatch._meta.concrete_fields}
    assert kinds["expires_on"] == kinds["used_as_of"] == "DateField"
    assert {relation.name for relation in EntryCode._meta.related_objects} == set()
    assert {relation.name for relation in CodeBatch._meta.related_objects} == {"codes"}


def test_the_only_columns_of_a_step() -> None:
    """SR-11: a step of results knows ids, a day and counts."""
    columns = {field.column for field in ResultCut._meta.concrete_fields}
    assert columns == {
        "id",
        "survey_id",
        "as_of",
        "count",
        "members",
        "group_members",
        "set_aside",
    }


def test_the_only_columns_of_paper() -> None:
    """SD-11: counts of a pile; of a held form no day and no answer in clear."""
    assert {field.column for field in PaperBatch._meta.concrete_fields} == {
        "id",
        "version_id",
        "label",
        # Of the sheets: what each answer of the pile says of itself already.
        "language",
        "typed",
        "first_check",
        "compared",
        "different",
        "is_finished",
    }
    columns = {field.column for field in HeldForm._meta.concrete_fields}
    assert columns == {"id", "batch_id", "mark", "first", "second", "typed_by_id"}


def test_typed_paper_leads_to_nobody(survey: SurveyPage) -> None:
    """DP-07: neither the form's key nor the typist stands in a row with an answer or a time."""
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=MOMENT + timedelta(days=9))
    version, typist = survey.latest_version, EngagementOfficerFactory()
    assert version is not None
    batch = PaperBatch.objects.create(version=version, label="May", first_check=9)
    with time_machine.travel(MOMENT, tick=False):
        store_typed(batch, {}, typist, MARKER)
    tables, kept = dump(), Response.objects.get()
    assert MARKER not in "\n".join(tables.values())
    assert [name for name, rows in tables.items() if kept.pk.hex in rows.replace("-", "")] == [
        "surveys_response"
    ]
    for table in ("surveys_response", "surveys_paperbatch", "surveys_heldform", "surveys_draft"):
        assert not [time for time in TIMES if time in tables[table]], table


def test_a_code_leads_to_no_answer(survey: SurveyPage, log: Lines) -> None:
    """SD-05, YP-05, DP-08: not in a table, not in a log, not in the cache, and not by its time."""
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=MOMENT + timedelta(days=9))
    client = Client(REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT=AGENT)
    with time_machine.travel(MOMENT, tick=False):
        (code,) = printed_codes(survey, 1)
        client.post(f"{survey.url}answer/code/", {"code": code.lower()})
        begin(client, survey)
        answer_all(client, survey)
        send(client, survey)
    tables, spent = dump(), EntryCode.objects.get()
    assert spent.is_spent
    everything = "\n".join([*tables.values(), *log.lines, str(getattr(cache, "_cache", ""))])
    assert code not in everything.upper()
    holders = [name for name, rows in tables.items() if spent.digest in rows]
    assert holders == ["surveys_entrycode"]
    assert str(Response.objects.get().pk) not in tables["surveys_entrycode"]
    for table in ("surveys_entrycode", "surveys_codebatch"):
        assert not [time for time in TIMES if time in tables[table]]


def test_nothing_points_at_a_response() -> None:
    """SG-06, DP-10: no table joins people or words to answers."""
    assert [field.name for field in Response._meta.related_objects] == []


def test_ids_tell_nothing_of_the_order() -> None:
    ids = [Response._meta.pk.get_default() for _ in range(50)]
    assert all(made.version == 4 for made in ids)
    assert ids != sorted(ids)


def test_the_cms_keeps_no_list_of_answers() -> None:
    """Its index of references numbers rows as they come, and its queue notes the time."""
    private = {"surveys", "safeguarding"}
    tracked = {model for model in ReferenceIndex.tracked_models if issubclass(model, Page) is False}
    assert not {model._meta.label for model in tracked if model._meta.app_label in private}
