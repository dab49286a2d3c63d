"""What came out of a file, on its way to become a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from surveys.exchange.problems import Remark
from surveys.exchange.raw import Raw


@dataclass
class Imported:
    """A survey that somebody brought.

    ``sections`` are raw blocks, ``texts`` the words in other languages by language and text key
    (``surveys.rules.translations``), ``fields`` the plain fields of the page, ``remarks`` what
    could not be carried.
    """

    title: str
    sections: list[Raw] = field(default_factory=list)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)
