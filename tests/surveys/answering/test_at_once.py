"""Everything that can happen twice at the same moment, on the database in use (SB-08, SB-17)."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from psycopg.sql import SQL, Identifier

from tests.factories.surveys import permanent_id

pytestmark = pytest.mark.system
DAYS, SAFE = permanent_id("days"), permanent_id("safe")
ONE = {"received": 1}
Found = Mapping[str, Any]


def empty_database(folder: Path) -> str:
    """Return the address of a database of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / 'races.sqlite3'}"
    address, _, known = os.environ["DATABASE_URL"].rpartition("/")
    where, name = connection.settings_dict, f"races_{os.getpid()}"
    server = psycopg.connect(
        host=where["HOST"],
        port=where["PORT"] or None,
        user=where["USER"],
        password=where["PASSWORD"] or None,
        dbname=known,
        autocommit=True,
    )
    with server:
        server.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return f"{address}/{name}"


@pytest.fixture(scope="module")
def races(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Run every race once, in a process and a database of their own."""
    root = Path(settings.BASE_DIR)
    surroundings = {
        **os.environ,
        "DATABASE_URL": empty_database(tmp_path_factory.mktemp("races")),
        "DJANGO_SETTINGS_MODULE": "partnership.settings.test",
        "PYTHONPATH": f"{root}:{root / 'site'}",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.surveys.answering.racing"],
        env=surroundings,
        cwd=root,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_many_presses_are_one_response(races: Found) -> None:
    """CHK-4: one of them sends, the others are told that it is done."""
    found = races["a_press_many_times"]
    assert sorted(found["replies"]) == ["200"] * 5 + ["302"]
    assert (found["statuses"], found["texts"], found["waiting"]) == (ONE, 2, 0)


def test_a_code_counts_once(races: Found) -> None:
    """SD-05: whoever comes second is thanked too, and set aside."""
    found = races["a_code_on_two_devices"]
    assert found["replies"] == ["302", "302"]
    assert found["statuses"] == {"received": 1, "quarantined": 1}


def test_no_tab_takes_away_what_another_gave(races: Found) -> None:
    """The answers of all three tabs are there."""
    found = races["two_tabs_that_answer"]
    assert found["statuses"] == ONE
    (answers,) = found["answers"]
    assert (answers[DAYS], answers[SAFE]) == (5, ["fairly_unsafe"])
    assert found["texts"] == 2


def test_a_check_page_sends_what_it_shows(races: Found) -> None:
    """Whoever was first, the other one is told; no answer that was taken is lost."""
    found = races["an_answer_while_sending"]
    assert found["statuses"] == ONE
    (answers,) = found["answers"]
    taken = found["replies"][1] == "302"
    assert answers[DAYS] == (5 if taken else 3)


def test_mixing_loses_nothing(races: Found) -> None:
    """Six people send while the rows are written anew, twice."""
    found = races["sending_while_rows_are_mixed"]
    assert found["replies"] == ["302"] * 6 + ["None"] * 2
    assert (found["statuses"], found["texts"]) == ({"received": 6}, 12)


def test_saving_and_sending_at_once_is_one_response(races: Found) -> None:
    """SAV-6: the draft is sent or moved, never both."""
    found = races["sending_while_saving"]
    assert (found["statuses"], found["waiting"]) == (ONE, 0)


def test_a_record_of_a_tablet_is_kept_once(races: Found) -> None:
    """SB-08: every delivery is told that it arrived."""
    found = races["a_record_of_a_tablet"]
    assert set(found["replies"]) == {"204"}
    assert (found["statuses"], found["texts"]) == (ONE, 2)


def test_answers_are_taken_back_once(races: Found) -> None:
    """CC-15: nothing is left of them."""
    found = races["taking_back_twice"]
    assert sorted(found["replies"]) == ["False", "True"]
    assert (found["statuses"], found["texts"]) == ({}, 0)


def test_a_form_on_paper_is_stored_once(races: Found) -> None:
    """SB-17: Enter was pressed twice."""
    found = races["a_form_on_paper"]
    assert sorted(found["replies"]) == ["Storing.AGAIN"] * 5 + ["Storing.STORED"]
    assert found["statuses"] == ONE
