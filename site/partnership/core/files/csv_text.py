"""Reading CSV text strictly: UTF-8 with or without Excel's mark, any line ends."""

import csv
import io
from collections.abc import Iterator
from typing import IO

from partnership.core.files.problems import LoadRefused, Problem

NOT_UTF8 = "The text is not UTF-8. In Excel, save it as “CSV UTF-8”."


def csv_lines(file: IO[bytes], name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV with their line numbers.

    Raises:
        LoadRefused: The text is not UTF-8 or is not a CSV.
    """
    line = 0
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        reader = csv.reader(text, strict=True)
        for row in reader:
            line = reader.line_num
            yield line, row
    except UnicodeDecodeError as error:
        raise LoadRefused([Problem(name, NOT_UTF8, line + 1)]) from error
    except csv.Error as error:
        raise LoadRefused([Problem(name, f"This is not a CSV: {error}.", line + 1)]) from error
