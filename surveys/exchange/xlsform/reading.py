"""An XLSForm as the draft of a survey, with everything said that could not be carried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO, Any

from partnership.core.files.problems import LoadRefused, Problem
from surveys.bank.reading import questions_of
from surveys.blocks.bank import BANK
from surveys.blocks.sections import ABOUT_YOU_BLOCK
from surveys.exchange.imported import Imported
from surveys.exchange.problems import Remark
from surveys.exchange.raw import Raw, TooDeep, block, listed, raw_rule
from surveys.exchange.xlsform.kinds import Made, made_from
from surveys.exchange.xlsform.lists import lists_of, options
from surveys.exchange.xlsform.names import base_language, id_from, language_code
from surveys.exchange.xlsform.relevance import ALWAYS, CannotCarry, both, rule_from, simplified
from surveys.exchange.xlsform.sheets import Row, Sheets, read_sheets
from surveys.exchange.xlsform.tree import Asked, NotNested, Repeat, tree
from surveys.rules.about_you import NO, YES, gate
from surveys.rules.bank import is_reference
from surveys.rules.codes import GATE, READ_KINDS, Kind
from surveys.rules.definition import Question, Rule

NOTHING_TO_ASK = "No row of this form is a question that we can ask."
EVERYBODY = "is asked of everybody now"
ROUNDS, MOST_ROUNDS = 3, 10
ANSWER_IN_WORDS = re.compile(r"\$\{\s*([^}]+?)\s*\}")
FALLBACK = "your earlier answer"
# Columns that say something we do not have; every other one is read or has no words for people.
NOT_CARRIED = {
    "choice_filter": "lists that depend on an earlier answer are not carried: all are offered",
    "calculation": "sums are not carried",
    "default": "answers are never filled in beforehand",
    "constraint_message": "we use our own words for errors",
    "required_message": "no question is compulsory with us",
    "guidance_hint": "notes for interviewers are not carried",
    "media::image": "add the picture in the editor",
    "media::audio": "sound is not carried; devices can read questions aloud",
    "media::video": "films are not carried",
    "image": "add the picture in the editor",
    "audio": "sound is not carried; devices can read questions aloud",
    "video": "films are not carried",
    "read_only": "we have no locked questions",
    "readonly": "we have no locked questions",
    "trigger": "sums are not carried",
}
COMPULSORY = "“required” is not carried: nobody has to answer anything (SG-04)"
# Our own words about a question, in columns that other tools leave alone.
OUR_COLUMNS = ("purpose", "short_name", "source", "basis")


def read_xlsform(file: IO[bytes], name: str, languages: Iterable[str] = ()) -> Imported:
    """Return the form as sections of a draft.

    Args:
        file: an XLSX.
        name: how to call it in the list of problems.
        languages: the codes of the languages, besides English, that the site offers.

    Raises:
        LoadRefused: it is no form, or none of its rows can be asked.
    """
    sheets = read_sheets(file, name)
    reader = _Reader(sheets, tuple(languages))
    try:
        reader.read()
    except NotNested as error:
        raise LoadRefused([Problem(name, f"Sheet survey: {error}.")]) from error
    if not reader.asked:
        why = [Problem(name, str(remark)) for remark in reader.found.remarks]
        raise LoadRefused([Problem(name, NOTHING_TO_ASK), *why])
    return reader.found


class _Reader:
    """Reads one form from top to bottom, remembering the questions that rules may look at."""

    def __init__(self, sheets: Sheets, languages: tuple[str, ...]) -> None:
        headings = {heading for row in sheets.survey for heading in row.cells}
        default = sheets.settings.get("default_language")
        self._rows = sheets.survey
        self._base = base_language(headings, default)
        self._lists = lists_of(sheets.choices, self._base)
        self._languages = self._offered(headings, languages)
        self.found = Imported(sheets.settings.get("form_title") or "Imported survey")
        self.asked: dict[str, Question] = {}
        self._bank = questions_of(
            pointer
            for row in sheets.survey
            if (pointer := row.get("bank")) and is_reference(pointer)
        )
        self._note_columns(headings)
        self._note_choices(sheets.choices)

    def read(self) -> None:
        for item in tree(self._rows):
            made = self._repeat(item) if isinstance(item, Repeat) else self._page(item, ALWAYS)
            if made is not None:
                self._section(item.groups)["value"]["questions"].append(made)

    def _remark(self, place: Row | str, words: str) -> None:
        where = place if isinstance(place, str) else f"Row {place.line}, {place.get('name')}"
        self.found.remarks.append(Remark(where.rstrip(", "), words))

    def _offered(self, headings: set[str], ours: tuple[str, ...]) -> dict[str, str]:
        """Return our code for each other language of the form, by its name there."""
        named = sorted(h.partition("::")[2] for h in headings if h.startswith("label::"))
        codes = {name: language_code(name, ours) for name in named if name != self._base}
        return {name: code for name, code in codes.items() if code}

    def _note_columns(self, headings: set[str]) -> None:
        for heading in sorted(headings):
            plain = heading if heading.startswith("media::") else heading.partition("::")[0]
            for column, words in NOT_CARRIED.items():
                if plain == column or plain.startswith(f"{column}::"):
                    self._remark(f"Column {heading}", words)
        if any(row.get("required").lower() in ("yes", "true", "true()") for row in self._rows):
            self._remark("Column required", COMPULSORY)
        named = {h.partition("::")[2] for h in headings if h.startswith("label::")}
        for language in sorted(named - {self._base} - set(self._languages)):
            if language.lower().startswith("english"):
                continue
            self._remark(f"Language {language}", "the site does not offer it")

    def _note_choices(self, rows: Iterable[Row]) -> None:
        headings = {heading for row in rows for heading in row.cells}
        for heading in sorted(headings):
            if heading.split("::")[0] in ("media", "image", "audio", "video"):
                self._remark(f"Choices, column {heading}", "add pictures in the editor")

    def _section(self, groups: tuple[Row, ...]) -> Raw:
        """Return the section for questions that stand in these groups, a new one if need be."""
        title = ": ".join(filter(None, map(self._label, groups))) or self.found.title
        sections = self.found.sections
        kind = ABOUT_YOU_BLOCK if GATE in self.asked else "section"
        if not sections or (sections[-1]["type"], sections[-1]["value"]["title"]) != (kind, title):
            value: dict[str, Any] = {"title": title, "questions": []}
            sections.append(
                block(kind, value if kind == ABOUT_YOU_BLOCK else {**value, "note": ""})
            )
            self._translate(groups[-1] if groups else None, f"section/{title}", "label")
        return sections[-1]

    def _label(self, row: Row) -> str:
        return row.in_language("label", self._base)

    def _repeat(self, repeat: Repeat) -> Raw | None:
        rule = self._rule_of_groups(repeat.groups, self._rule(repeat.row))
        inside = [self._page(each, ALWAYS, repeated=True) for each in repeat.asked]
        questions = [made for made in inside if made is not None]
        if not questions:
            return None
        value = {
            "title": self._label(repeat.row) or repeat.row.get("name"),
            "most": self._rounds(repeat.row),
            "questions": questions,
            "show_if": self._raw(repeat.row, rule),
        }
        return block("repeat", value, id_from(repeat.row.get("name")))

    def _rounds(self, row: Row) -> int:
        count = row.get("repeat_count")
        if count.isdigit() and 2 <= int(count) <= MOST_ROUNDS:
            return int(count)
        self._remark(row, f"up to {ROUNDS} rounds, with “Do you want to add another?” between them")
        return ROUNDS

    def _rule_of_groups(self, groups: Iterable[Row], rule: Rule) -> Rule:
        for group in groups:
            rule = both(rule, self._rule(group))
        return rule

    def _rule(self, row: Row) -> Rule:
        try:
            return rule_from(row.get("relevant"), self.asked)
        except CannotCarry as error:
            self._remark(row, f"“{row.get('relevant')}”: {error}. It {EVERYBODY}")
            return ALWAYS

    def _raw(self, row: Row, rule: Rule) -> Raw:
        try:
            return raw_rule(simplified(rule))
        except TooDeep as error:
            self._remark(row, f"“{row.get('relevant')}”: {error}. It {EVERYBODY}")
            return raw_rule(ALWAYS)

    def _page(self, asked: Asked, outer: Rule, *, repeated: bool = False) -> Raw | None:
        row = asked.row
        if self._is_gate(row):
            self.asked[GATE] = gate()
            self._in_other_languages(row, made_from(row, self._lists), GATE)
            return None
        try:
            made = made_from(row, self._lists)
            if repeated and made.block in ("info", "ballot"):
                raise CannotCarry("a round holds plain questions only")
        except CannotCarry as error:
            self._remark(row, f"“{row.get('type')}” is not carried: {error}")
            return None
        for words in made.remarks:
            self._remark(row, words)
        rule = both(outer, self._rule_of_groups(asked.groups, self._rule(row)))
        return self._block(row, made, rule)

    def _is_gate(self, row: Row) -> bool:
        """Say whether this is the page of our own forms before the questions about the person."""
        choices = self._lists.get(row.get("type").removeprefix("select_one").strip(), ())
        return row.get("name") == GATE and {choice.id for choice in choices} == {YES, NO}

    def _block(self, row: Row, made: Made, rule: Rule) -> Raw:
        question_id = id_from(row.get("name") or f"row{row.line}")
        words = {**self._words(row, made), "show_if": self._raw(row, rule)}
        if made.kind != Kind.INFO:
            name, title = row.get("name"), words["title"]
            self.asked[name] = Question(
                question_id, made.kind, title, options=options(made.choices), show_if=rule
            )
        self._in_other_languages(row, made, question_id)
        return self._from_bank(row, words) or block(
            made.block, {**made.value, **words}, question_id
        )

    def _from_bank(self, row: Row, words: dict[str, Any]) -> Raw | None:
        """Return the reference to the question of our bank that the row was written from."""
        pointer = row.get("bank")
        if pointer and pointer not in self._bank:
            self._remark(row, f"“{pointer}” is not in the question bank here: it is a copy now")
        if pointer not in self._bank:
            return None
        kept = {name: words[name] for name in ("purpose", "show_if")}
        return block(BANK, {"reference": pointer, **kept})

    def _words(self, row: Row, made: Made) -> dict[str, Any]:
        title, hint = self._label(row) or row.get("name"), row.in_language("hint", self._base)
        if made.kind in READ_KINDS:
            return {"title": title, "body": hint or title}
        ours = {column: row.get(column) for column in OUR_COLUMNS}
        told = {name: row.get(name) == "yes" for name in ("sensitive", "special_category")}
        pipes = self._pipes(f"{title} {hint}")
        return {"title": _marked(title), "hint": _marked(hint), **ours, **told, "pipes": pipes}

    def _pipes(self, words: str) -> list[Raw]:
        known = [name for name in ANSWER_IN_WORDS.findall(words) if name in self.asked]
        return listed(
            ("", {"mark": _mark(name), "question": self.asked[name].id, "fallback": FALLBACK})
            for name in dict.fromkeys(known)
        )

    def _in_other_languages(self, row: Row, made: Made, question_id: str) -> None:
        self._translate(row, f"{question_id}/title", "label")
        below = "body" if made.kind in READ_KINDS else "hint"
        self._translate(row, f"{question_id}/{below}", "hint")
        for choice in made.choices:
            self._translate(choice.row, f"{question_id}/option/{choice.id}", "label")

    def _translate(self, row: Row | None, key: str, column: str) -> None:
        for language, code in self._languages.items():
            words = row.in_language(column, language) if row else ""
            if words:
                self.found.texts.setdefault(code, {})[key] = _marked(words)


def _mark(name: str) -> str:
    """Return the mark that stands for an answer in later words."""
    return re.sub(r"[^a-z0-9_-]", "-", name.lower())[:20]


def _marked(words: str) -> str:
    return ANSWER_IN_WORDS.sub(lambda found: f"[{_mark(found[1])}]", words)
