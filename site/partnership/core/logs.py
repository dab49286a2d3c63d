"""One log line is one JSON object, so that no text can forge a second line (SE-26)."""

import json
import logging


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
