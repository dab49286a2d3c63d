"""One log line is one JSON object, so that no text can forge a second line (SE-26)."""

import json
import logging
import traceback
from typing import Any

ANSWERING = "/answer/"
SERVER_ERROR = 500


class WithoutAnswering(logging.Filter):
    """Leaves out the lines about people at the answering pages who mistype or come too late.

    Such a line would hold the second at which somebody stood at a question; with one answer on a
    day that would be the time of the answer (DP-07). Our own failures are written all the same.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Say whether the line is written."""
        path = getattr(getattr(record, "request", None), "path", "")
        return ANSWERING not in path or getattr(record, "status_code", 0) >= SERVER_ERROR


class JsonFormatter(logging.Formatter):
    """Write level, logger, time and message; never a request body or an address (DP-08)."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON; control characters come out escaped."""
        line = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the standard library's name
        """Return where it failed and how, without what the error says.

        A database names the row that it refused, and ``int()`` the words that it could not read:
        both would be a visitor's answers (DP-08).
        """
        lines = []
        error: BaseException | None = ei[1]
        while error is not None:
            kind = f"{type(error).__module__}.{type(error).__qualname__}"
            lines.append(f"{''.join(traceback.format_tb(error.__traceback__))}{kind}")
            error = error.__cause__ or error.__context__
        return "\nbefore it:\n".join(lines)
