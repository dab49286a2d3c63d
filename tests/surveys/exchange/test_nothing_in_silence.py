"""Whatever an XLSForm does not bring back was said when it was written (issue: in and out)."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from surveys.exchange.xlsform.writing import write_xlsform
from surveys.rules.definition import Definition, Question
from surveys.rules.translations import texts_of
from tests.surveys.exchange.test_round_trip import back, example

pytestmark = pytest.mark.django_db
__all__ = ["example"]
# What a remark says of each part of a question that may come back otherwise.
SAID = {
    "easy_title": "easy-read",
    "easy_hint": "easy-read",
    "picture": "easy-read",
    "look": "without its pictures",
    "earliest": "limits of its month",
    "latest": "limits of its month",
    "not_future": "limits of its month",
    "most": "only the top",
    "dont_know": "only known for choices",
    "prefer_not_to_say": "only known for choices",
    "part": "a question of its own",
    "pipes": "when the earlier answer is missing",
    "purpose": "in English alone",
    "short_name": "in English alone",
    "unit": "in English alone",
    "option": "is called",
    "group": "headings above",
    "pipe": "when the earlier answer is missing",
}
ANOTHER = "words of their own"
EASY_ANSWERS = "easy-read words and pictures of its answers"


def translated(definition: Definition) -> Definition:
    """Return the questionnaire with every text in Romanian too."""
    words = {key: f"ro {text}" for key, text in texts_of(definition).items()}
    return replace(definition, translations={"ro": words})


def said_of(question: Question, field: str) -> str:
    """Return what the remark about a part of a question must say."""
    if field in ("title", "part") and question.kind == "another":
        return ANOTHER
    if field == "title" and question.part:
        return SAID["part"]
    if field == "options" and any(option.group for option in question.options):
        return SAID["group"]
    if field == "options" and any(option.easy_label for option in question.options):
        return EASY_ANSWERS
    if field == "options":
        return "is called" if question.option_with_words else "without its pictures"
    return SAID.get(field, f"nothing excuses {field}")


def differences(before: Question, after: Question) -> Iterator[str]:
    """Yield what is said to be lost of the parts that are not the same."""
    for field in fields(before):
        one, other = getattr(before, field.name), getattr(after, field.name)
        # The marks of earlier answers have other names; that they are there is seen in pipes.
        if one != other and not (before.pipes and field.name in ("title", "hint")):
            yield said_of(before, field.name)


def test_every_part_comes_back_or_was_said_to_be_lost(example: Definition) -> None:
    whole = translated(example)
    written = write_xlsform(
        whole, title="A survey", form_id="a-survey", version="1", languages={"ro": "Romanian"}
    )
    remarks = [str(remark) for remark in written.remarks]
    again, _ = back(written.content)
    for before, after in zip(whole.items, again.items, strict=True):
        own = [remark for remark in remarks if remark.startswith(f"{before.name}: ")]
        is_later_round = before.part and before.part.run == "rounds" and before.part.number > 1
        for words in differences(before, after):
            assert is_later_round or any(words in remark for remark in own), (before.name, words)


def test_every_translation_comes_back_or_was_said_to_be_lost(example: Definition) -> None:
    whole = translated(example)
    written = write_xlsform(
        whole, title="A survey", form_id="a-survey", version="1", languages={"ro": "Romanian"}
    )
    remarks = " ".join(str(remark) for remark in written.remarks)
    _, found = back(written.content)
    known = {item.id: item for item in whole.items}
    runs = {item.part.group for item in whole.items if item.part}
    for key, words in whole.translations["ro"].items():
        home, _, name = key.partition("/")
        item = known.get(home)
        has_marks = item is not None and item.pipes
        if found.texts["ro"].get(key) == words or (has_marks and name in ("title", "hint")):
            continue
        if home == "part" or home in runs or (item and item.part) or home.endswith("-more"):
            assert SAID["part"] in remarks or ANOTHER in remarks
            continue
        part = home if home == "group" else name.partition("/")[0]
        assert (EASY_ANSWERS if name.endswith("/easy_label") else SAID[part]) in remarks, key


def test_pages_to_read_and_the_gate_keep_their_other_languages(example: Definition) -> None:
    """Words before hard questions must be there in the language that somebody reads (SG-04)."""
    whole = translated(example)
    written = write_xlsform(
        whole, title="A survey", form_id="a-survey", version="1", languages={"ro": "Romanian"}
    )
    _, found = back(written.content)
    for item in whole.items:
        if item.is_info:
            assert found.texts["ro"][f"{item.id}/body"] == f"ro {item.body}"
        if item.id == "about-you":
            assert found.texts["ro"]["about-you/title"] == f"ro {item.title}"
            assert found.texts["ro"]["about-you/option/yes"] == "ro Yes"
