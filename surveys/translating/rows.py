"""One row for each text: its English beside its words in the other language."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext

from surveys.models import SurveyTranslation
from surveys.page_words import survey_texts
from surveys.rules.piping import MARK
from surveys.rules.translations import Translated, lost_marks

LONG = 80


@dataclass(frozen=True)
class Row:
    """A text on the screen. ``name`` is its field's; ``state`` is what it still needs, in words."""

    key: str
    name: str
    english: str
    words: str
    state: str

    @property
    def lines(self) -> int:
        """How many lines its field shows."""
        return 2 + len(self.english) // LONG


def english_of(kept: SurveyTranslation) -> dict[str, str]:
    """Return the English texts of the survey as it stands in the editor, published or not."""
    return survey_texts(kept.survey.get_latest_revision_as_object())


def rows_of(kept: SurveyTranslation) -> list[Row]:
    """Return every text of the survey, in page order.

    A text that our own catalogue knows, such as a point of a scale, comes with the catalogue's
    words: a suggestion, kept only when somebody saves it.
    """
    english = english_of(kept)
    with translation.override(kept.language):
        known = {words: gettext(words) for words in english.values()}
    return [
        _row(f"text-{number}", key, words, kept.done.get(key), known[words])
        for number, (key, words) in enumerate(english.items())
    ]


def _row(name: str, key: str, english: str, done: Translated | None, known: str) -> Row:
    if done is None or not done.words:
        is_known = known != english
        state = "Suggested, not saved" if is_known else "Missing"
        return Row(key, name, english, known if is_known else "", state)
    if done.english != english:
        return Row(key, name, english, done.words, f"The English was: {done.english}")
    lost = lost_marks(english, done.words, frozenset(f"[{mark}]" for mark in MARK.findall(english)))
    return Row(
        key, name, english, done.words, f"{', '.join(sorted(lost))} is left out" * bool(lost)
    )
