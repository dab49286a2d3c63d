"""Our own file of a survey: everything that its author wrote, as JSON.

``{"format": "survey-definition", "version": 1, "fields": {…}, "sections": […],
"translations": {language: {key: words}}}``; sections are blocks as a page stores them, described
in docs/data-layouts.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue

from partnership.core.files.limits import MEGABYTE, refuse_too_large
from partnership.core.files.problems import LoadRefused, Problem
from surveys.bank.reading import questions_of
from surveys.blocks.bank import BANK
from surveys.exchange.carried import CARRIED
from surveys.exchange.imported import Imported
from surveys.exchange.problems import Remark
from surveys.exchange.raw import Raw
from surveys.models import SurveyPage
from surveys.rules.bank import is_reference

FORMAT, VERSION = "survey-definition", 1
MOST_BYTES = 5 * MEGABYTE
NO_JSON = "This is not a JSON file in UTF-8, or it is damaged."
NOT_IN_BANK = "is not in the question bank here: load it first, or choose another question"
NOT_KNOWN = "is not known here and was left out"
NOT_OURS = "This JSON is no survey definition of version 1: see the description of the layout."
# Ids of pictures mean something only in the library that they come from.
PICTURES = frozenset({"image"})
BLANK: tuple[Any, ...] = (None, "", [], {}, False)


def write_json(survey: SurveyPage) -> bytes:
    """Return a survey as its author has it now, without pictures of the library."""
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "fields": {name: getattr(survey, name) for name in CARRIED},
        "sections": _without_pictures(survey.sections.get_prep_value()),
        "translations": {
            one.language: {key: text.words for key, text in one.done.items()}
            for one in survey.translations.all()
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


def read_json(file: IO[bytes], name: str) -> Imported:
    """Return what a file of :func:`write_json` holds.

    Raises:
        LoadRefused: it is too large, no JSON, of another format, or its blocks cannot be read.
    """
    data = _parsed(file, name)
    raw = _without_pictures(data["sections"])
    fields = {key: data["fields"][key] for key in CARRIED if key in data["fields"]}
    title = str(fields.pop("title", "") or "Imported survey")
    kept = _as_blocks(raw, name)
    found = Imported(title, kept, data.get("translations", {}))
    _fit(found, fields)
    found.remarks += [Remark(where, NOT_KNOWN) for where in lost(raw, kept)]
    found.remarks += [Remark(pointer, NOT_IN_BANK) for pointer in _missing_from_bank(kept)]
    if raw != data["sections"]:
        found.remarks.append(Remark("Pictures", "choose them again from the library here"))
    return found


def _parsed(file: IO[bytes], name: str) -> dict[str, Any]:
    refuse_too_large(file, name, MOST_BYTES)
    try:
        data = json.loads(file.read().decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise LoadRefused([Problem(name, NO_JSON)]) from error
    if not _is_ours(data):
        raise LoadRefused([Problem(name, NOT_OURS)])
    return data


def _is_ours(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and (data.get("format"), data.get("version")) == (FORMAT, VERSION)
        and isinstance(data.get("fields"), dict)
        and isinstance(data.get("sections"), list)
        and _are_texts(data.get("translations", {}))
    )


def _are_texts(translations: Any) -> bool:
    return isinstance(translations, dict) and all(
        isinstance(texts, dict) and all(isinstance(words, str) for words in texts.values())
        for texts in translations.values()
    )


def _as_blocks(raw: list[Any], name: str) -> list[Raw]:
    """Return the blocks as this site stores them, so that nothing unknown gets in."""
    field = SurveyPage._meta.get_field("sections")
    try:
        value = field.to_python(json.dumps(raw))
        _open(value)
        return list(value.get_prep_value())
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise LoadRefused([Problem(name, NOT_OURS)]) from error


def _open(value: Any) -> None:
    """Read every block: Wagtail hands unread ones on as they came."""
    if isinstance(value, StreamValue | ListValue):
        for each in value:
            _open(each.value if isinstance(each, StreamValue.StreamChild) else each)
    elif isinstance(value, StructValue):
        for each in value.values():
            _open(each)


def _fit(found: Imported, fields: Mapping[str, Any]) -> None:
    """Take the fields whose values their columns can hold, and say which ones cannot be."""
    for name, value in fields.items():
        try:
            found.fields[name] = SurveyPage._meta.get_field(name).clean(value, None)
        except ValidationError as error:
            found.remarks.append(Remark(f"Field {name}", " ".join(error.messages)))


def lost(raw: Any, kept: Any, where: str = "") -> Iterator[str]:
    """Yield the places of ``raw`` that did not come through."""
    if isinstance(raw, dict) and isinstance(kept, dict):
        for key in raw.keys() - {"id"}:
            yield from lost(raw[key], kept.get(key), _place(where, raw, key))
    elif isinstance(raw, list) and isinstance(kept, list) and len(raw) == len(kept):
        for each, other in zip(raw, kept, strict=True):
            yield from lost(each, other, where)
    elif raw not in BLANK and (isinstance(raw, list) or isinstance(kept, dict) or kept in BLANK):
        yield where


def _missing_from_bank(kept: list[Raw]) -> list[str]:
    """Return the references to questions that the bank here does not have."""
    wanted = {
        str(question["value"].get("reference"))
        for section in kept
        for question in section["value"].get("questions") or ()
        if question["type"] == BANK
    }
    return sorted(wanted - questions_of(filter(is_reference, wanted)).keys())


def _place(where: str, block: dict[str, Any], key: str) -> str:
    """Return the place of a key in words: blocks by their title or kind."""
    named = str(block.get("title") or block.get("type") or key)
    return " / ".join(filter(None, (where, named if key in ("value", "title") else key)))


def _without_pictures(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_pictures(each) for each in value]
    if isinstance(value, dict):
        return {
            key: None if key in PICTURES else _without_pictures(each) for key, each in value.items()
        }
    return value
