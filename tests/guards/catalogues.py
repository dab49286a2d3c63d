"""Reads what the catalogues hold, and what the pages and rules want from them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

from tests.guards.files import ROOT

LOCALE = ROOT / "site" / "partnership" / "locale"
LANGUAGES = ("pl", "ro")
# Whatever a visitor meets on the way through a survey: its own pages and the shared components.
WORDED = ("surveys", "site/partnership/templates", "site/partnership/core")
MARKERS = {"gettext", "gettext_noop", "gettext_lazy", "ngettext", "_"}


@dataclass(frozen=True)
class Message:
    """One text of a catalogue: its English forms and its translated ones."""

    english: tuple[str, ...]
    words: tuple[str, ...]


def catalogue(language: str) -> dict[str, Message]:
    """Return the messages of a ``.po`` file by their English words; the header under ""."""
    text = (LOCALE / language / "LC_MESSAGES" / "django.po").read_text()
    found: dict[str, Message] = {}
    for entry in text.split("\n\n"):
        fields = _fields(entry)
        if "msgid" in fields:
            english = [fields["msgid"], *(w for k, w in fields.items() if k == "msgid_plural")]
            words = [said for name, said in fields.items() if name.startswith("msgstr")]
            found[fields["msgid"]] = Message(tuple(english), tuple(words))
    return found


def _fields(entry: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in entry.splitlines():
        if line.startswith("#") or not line:
            continue
        before, said = line.split('"', 1)
        name = before.strip() or name
        fields[name] = fields.get(name, "") + ast.literal_eval(f'"{said}')
    return fields


def wanted() -> dict[str, Path]:
    """Return every English text that is marked for translation, with the file that wants it."""
    return {text: path for path in _worded_files() for text in _marked(path)}


def _worded_files() -> Iterator[Path]:
    for folder in WORDED:
        for pattern in ("*.py", "*.html"):
            found = (ROOT / folder).rglob(pattern)
            yield from (path for path in found if "migrations" not in path.parts)


def _marked(path: Path) -> Iterator[str]:
    source = path.read_text()
    if path.suffix == ".html":
        # Django's own reader of templates gives lines that look like calls of gettext.
        for said in re.findall(r"(?<!\w)(?:gettext|ngettext|_)\((.*?)\) ", templatize(source)):
            yield from _first_string(f"f({said})")
        return
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in MARKERS and call.args:
            yield from _constant(call.args[0])


def _first_string(call: str) -> Iterator[str]:
    try:
        tree = ast.parse(call, mode="eval").body
    except SyntaxError as error:
        raise AssertionError(f"Cannot read {call!r}") from error
    assert isinstance(tree, ast.Call)
    yield from _constant(tree.args[0])


def _constant(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
