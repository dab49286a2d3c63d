"""How large a file may be. Size is asked for before a single byte is read."""

import io
from typing import IO

from partnership.core.files.problems import LoadRefused, Problem

MEGABYTE = 1024**2
MOST_TABLE_BYTES = 60 * MEGABYTE
MOST_ROWS = 1_000_000
MOST_COLUMNS = 300


def refuse_too_large(file: IO[bytes], name: str, most: int = MOST_TABLE_BYTES) -> None:
    """Refuse a file by its size and leave it at its beginning.

    Raises:
        LoadRefused: The file has more than ``most`` bytes.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size > most:
        raise LoadRefused([Problem(name, f"The file is over {most // MEGABYTE} MB.")])
