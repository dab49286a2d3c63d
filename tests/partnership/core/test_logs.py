"""One log line is one line, whatever was asked for (SE-26, DP-08)."""

import importlib
import json
import logging
import sys

import pytest
from django.test import Client, RequestFactory

from partnership.core.logs import JsonFormatter, WithoutAnswering


def formatted(message: str, *args: object, **extra: object) -> str:
    record = logging.LogRecord("x", logging.WARNING, __file__, 1, message, args, None)
    record.__dict__.update(extra)
    return JsonFormatter().format(record)


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\x1b[31mb", "a\u2028b", "a\x85b", 'a"b'])
def test_no_text_makes_a_second_line(text: str) -> None:
    line = formatted("Not Found: %s", text)
    assert len(line.splitlines()) == 1
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["message"] == f"Not Found: {text}"


def test_errors_carry_their_trace_on_the_same_line() -> None:
    try:
        raise OSError("two\nlines")
    except OSError:
        line = formatted("failed", exc_info=sys.exc_info())
    assert len(line.splitlines()) == 1
    assert "OSError" in json.loads(line)["trace"]


def test_the_request_is_not_written() -> None:
    line = formatted("x", request="<WSGIRequest secret>", status_code=404)
    assert "secret" not in line


def test_a_trace_does_not_repeat_what_the_error_says() -> None:
    """DP-08: a database names the row that it refuses, and int() the words it cannot read."""
    typed = "-".join(("purple", "giraffe"))
    try:
        try:
            int(typed)
        except ValueError as error:
            raise KeyError(typed) from error
    except KeyError:
        line = formatted("failed", exc_info=sys.exc_info())
    assert typed not in line
    assert json.loads(line)["trace"].endswith("builtins.ValueError")
    assert "builtins.KeyError" in line


@pytest.mark.parametrize(
    ("path", "status", "is_written"),
    [
        ("/have-your-say/surveys/a/answer/why/", 422, False),
        ("/have-your-say/surveys/a/answer/check/", 403, False),
        ("/have-your-say/surveys/a/answer/check/", 500, True),
        ("/have-your-say/surveys/a/", 404, True),
    ],
)
def test_nobody_s_stumbling_at_a_question_is_written(
    path: str, status: int, is_written: bool, rf: RequestFactory
) -> None:
    """DP-07: with one answer on a day, the second of a mistake would be the answer's time."""
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, path, (), None)
    record.__dict__.update(request=rf.post(path), status_code=status)
    assert WithoutAnswering().filter(record) is is_written


def test_production_and_the_browser_tests_leave_those_lines_out() -> None:
    for module in ("base", "e2e"):
        logs = importlib.import_module(f"partnership.settings.{module}").LOGGING
        assert logs["handlers"]["console"]["filters"] == ["answering"]
        assert logs["handlers"]["console"]["formatter"] == "json"


@pytest.mark.django_db
def test_a_forged_line_in_an_address_stays_within_its_line(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        client.get("/nothing%0a{%22level%22:%22FORGED%22}/")
    lines = [JsonFormatter().format(record) for record in caplog.records]
    assert lines
    assert all(len(line.splitlines()) == 1 for line in lines)
