"""A questionnaire as an XLSForm, with everything said that other tools will not know."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from partnership.core.files.neutral import without_controls
from surveys.exchange.problems import Remark
from surveys.exchange.xlsform.choice_lists import ChoiceLists
from surveys.exchange.xlsform.losses import losses_of
from surveys.exchange.xlsform.names import name_from
from surveys.exchange.xlsform.relevance import both
from surveys.exchange.xlsform.relevant_cells import relevant_from
from surveys.exchange.xlsform.rows import cells_of
from surveys.exchange.xlsform.sheets import CHOICES, SETTINGS, SURVEY
from surveys.rules.about_you import YES
from surveys.rules.codes import GATE, Kind, Run
from surveys.rules.definition import Definition, Question, Rule
from surveys.rules.translations import localised
from surveys.rules.validation import PASS_OVER

HEADING = Font(bold=True)
ENGLISH = "English (en)"
Cells = dict[str, str]
Words = Callable[[Question], str]


@dataclass
class Exported:
    """The workbook, and what it could not hold."""

    content: bytes
    remarks: list[Remark] = field(default_factory=list)


def write_xlsform(
    definition: Definition, *, title: str, form_id: str, version: str, languages: dict[str, str]
) -> Exported:
    """Return the questionnaire as an XLSX that Kobo and ODK read.

    Args:
        definition: a questionnaire.
        title: the name of the survey.
        form_id: its short name; letters, numbers and dashes.
        version: of the questionnaire.
        languages: the English name of each language in which it is translated, by its code.
    """
    writer = _Writer(definition, {code: f"{name} ({code})" for code, name in languages.items()})
    survey = list(writer.rows())
    settings = {"form_title": title, "form_id": form_id, "version": version}
    if writer.tongues:
        settings["default_language"] = ENGLISH
    sheets = {SURVEY: survey, CHOICES: writer.lists.rows(), SETTINGS: [settings]}
    return Exported(_workbook(sheets), list(losses_of(definition)))


class _Writer:
    """Goes through the pages in order and writes the rows of the sheet "survey"."""

    def __init__(self, definition: Definition, tongues: dict[str, str]) -> None:
        translated = {
            code: name for code, name in tongues.items() if code in definition.translations
        }
        self.tongues = translated
        self._definition = definition
        self._in = {ENGLISH: definition} | {
            name: localised(definition, code) for code, name in translated.items()
        }
        self.lists = ChoiceLists(self._in if translated else {"": definition})

    def rows(self) -> Iterator[Cells]:
        section, repeat, number = "", "", 0
        for item in self._written():
            group = item.part.group if item.part and item.part.run == Run.ROUNDS else ""
            if repeat and group != repeat:
                yield {"type": "end repeat"}
                repeat = ""
            if item.section != section:
                yield from _end_of(section)
                section, number = item.section, number + 1
                yield from self._begin_section(item, number)
            if group and group != repeat:
                repeat = group
                yield self._begin_repeat(item)
            yield self._row(item)
        if repeat:
            yield {"type": "end repeat"}
        yield from _end_of(section)

    def _written(self) -> Iterator[Question]:
        """Yield the pages that a form writes down: of rounds the first alone."""
        for item in self._definition.items:
            is_later = item.part and item.part.run == Run.ROUNDS and item.part.number > 1
            if item.kind != Kind.ANOTHER and not is_later:
                yield item

    def _begin_section(self, item: Question, number: int) -> Iterator[Cells]:
        if item.section:
            cells = self._in_languages(item, "label", lambda page: page.section)
            yield {"type": "begin group", "name": f"section_{number}", **cells}

    def _begin_repeat(self, item: Question) -> Cells:
        part = item.part
        size, group = (part.size, part.group) if part else (1, "")
        label = self._in_languages(item, "label", lambda page: page.part.title if page.part else "")
        name = name_from(group)
        relevant = self._relevant(item.group_if)
        return {
            "type": "begin repeat",
            "name": name,
            "repeat_count": str(size),
            **label,
            **relevant,
        }

    def _row(self, item: Question) -> Cells:
        is_round = item.part is not None and item.part.run == Run.ROUNDS
        rule = item.show_if if is_round else both(item.group_if, item.show_if)
        cells = cells_of(item, self.lists.of(item))
        label = self._in_languages(item, "label", _label)
        hint = self._in_languages(item, "hint", _hint)
        return {**cells, **label, **hint, **self._relevant(rule, list(_opened_by(item)))}

    def _relevant(self, rule: Rule, opened_by: Sequence[str] = ()) -> Cells:
        written = relevant_from(self.lists.as_written(rule), self._definition.by_id, name_from)
        parts = [*opened_by, written] if written else list(opened_by)
        if len(parts) > 1:
            parts = [f"({part})" for part in parts]
        return {"relevant": " and ".join(parts)} if parts else {}

    def _in_languages(self, item: Question, column: str, words: Words) -> Cells:
        if not self.tongues:
            said = words(item)
            return {column: _piped(said, item)} if said else {}
        told = {name: words(each.by_id[item.id]) for name, each in self._in.items()}
        return {f"{column}::{name}": _piped(text, item) for name, text in told.items() if text}


def _opened_by(item: Question) -> Iterator[str]:
    """Yield what has to be true besides the page's own rule."""
    for note in item.notes:
        yield f"${{{name_from(note)}}} != '{PASS_OVER}'"
    if item.about_you and item.id != GATE:
        yield f"${{{GATE}}} = '{YES}'"


def _label(page: Question) -> str:
    is_statement = page.part is not None and page.part.run == Run.STATEMENTS
    return page.heading if is_statement else page.title


def _hint(page: Question) -> str:
    return page.body if page.is_info else page.hint


def _piped(words: str, item: Question) -> str:
    """Write marks of an earlier answer as forms do."""
    for pipe in item.pipes:
        words = words.replace(f"[{pipe.mark}]", f"${{{name_from(pipe.question)}}}")
    return words


def _end_of(section: str) -> Iterator[Cells]:
    if section:
        yield {"type": "end group"}


def _workbook(sheets: dict[str, list[Cells]]) -> bytes:
    book = Workbook()
    for place, (title, rows) in enumerate(sheets.items()):
        sheet = book.active if place == 0 else book.create_sheet()
        sheet.title = title
        _fill(sheet, rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, rows: list[Cells]) -> None:
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    for column, heading in enumerate(headings, start=1):
        sheet.cell(row=1, column=column, value=heading).font = HEADING
    for line, row in enumerate(rows, start=2):
        for column, heading in enumerate(headings, start=1):
            if text := row.get(heading):
                cell = sheet.cell(row=line, column=column)
                cell.value = without_controls(text)
                # Words are always words, never a formula (SE-12).
                cell.data_type = "s"
