"""One log line is one line, whatever was asked for (SE-26, DP-08)."""

import json
import logging
import sys

import pytest
from django.test import Client

from partnership.core.logs import JsonFormatter


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


@pytest.mark.django_db
def test_a_forged_line_in_an_address_stays_within_its_line(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        client.get("/nothing%0a{%22level%22:%22FORGED%22}/")
    lines = [JsonFormatter().format(record) for record in caplog.records]
    assert lines
    assert all(len(line.splitlines()) == 1 for line in lines)
