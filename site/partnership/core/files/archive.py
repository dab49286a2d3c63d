"""Opening a zip that strangers may have made: damaged files and zip bombs are refused (SE-12)."""

from collections import Counter
from collections.abc import Iterator
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812

from partnership.core.files.csv_text import csv_lines
from partnership.core.files.limits import MEGABYTE, refuse_too_large
from partnership.core.files.problems import LoadRefused, Problem

MOST_BYTES = 100 * MEGABYTE
MOST_UNPACKED_BYTES = 400 * MEGABYTE
MOST_FILES = 2000
MOST_TIMES_SMALLER = 100
ENCRYPTED = 0x1
DAMAGED = (BadZipFile, ZlibError, EOFError, NotImplementedError)


def open_archive(file: IO[bytes], name: str) -> ZipFile:
    """Open a zip after looking at its size and at the sizes it claims to unpack to.

    Args:
        file: The upload or file, positioned anywhere.
        name: How to call it in the list of problems.

    Raises:
        LoadRefused: Too large, damaged, encrypted, or a zip bomb. Nothing has been unpacked.
    """
    refuse_too_large(file, name, MOST_BYTES)
    try:
        archive = ZipFile(file)
    except (BadZipFile, ValueError, OSError) as error:
        raise LoadRefused([Problem(name, "This is not a zip file, or it is damaged.")]) from error
    reason = _danger(archive.infolist())
    if reason:
        raise LoadRefused([Problem(name, reason)])
    return archive


def _danger(entries: list[ZipInfo]) -> str:
    """Return why the entries may not be unpacked, or nothing."""
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    repeated = [name for name, times in Counter(e.filename for e in entries).items() if times > 1]
    if len(entries) > MOST_FILES:
        return f"The zip holds more than {MOST_FILES} files."
    if unpacked > MOST_UNPACKED_BYTES or unpacked > max(packed, 1) * MOST_TIMES_SMALLER:
        return "The zip unpacks to far more than it should (a zip bomb?)."
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        return "The zip is locked with a password."
    if repeated:
        return f"The zip holds {repeated[0]} twice."
    return ""


def read_rows(archive: ZipFile, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV inside, with their line numbers, without unpacking it to disk.

    Raises:
        LoadRefused: The file is damaged, is not UTF-8 or is not a CSV.
    """
    line = 0
    try:
        with archive.open(name) as packed:
            for line, row in csv_lines(packed, name):
                yield line, row
    except DAMAGED as error:
        raise LoadRefused([Problem(name, "This file in the zip is damaged.", line + 1)]) from error
