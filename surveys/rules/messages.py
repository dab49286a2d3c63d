"""Words of the rules that the edge translates: the rules name them in English, and stay pure.

``gettext_noop`` and ``ngettext`` only mark a text for the catalogues; what translates it is
``surveys.languages.words``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def gettext_noop(text: str) -> str:
    """Return ``text``, marked as one that the catalogues translate."""
    return text


def ngettext(one: str, many: str) -> tuple[str, str]:
    """Return both forms of a counted text, marked as one that the catalogues translate."""
    return one, many


class Phrase(str):
    """Words of our own inside a message: they are translated like the message itself."""

    __slots__ = ()


@dataclass(frozen=True, eq=False)
class Problem:
    """Why an answer was not taken, in the words shown beside the question and in the summary.

    ``template`` is the English message with ``%(name)s`` for each of ``words``. A message that
    counts has ``many`` too, and ``count``, which is also one of its words. ``part`` names the one
    field of several that has to be mended ("year", "words", the id of an option to be ranked);
    empty for the first one (ERR-3). Two problems are equal when they say the same of the same.
    """

    template: str
    words: Mapping[str, str] = field(default_factory=dict)
    many: str = ""
    count: int = 0
    part: str = ""

    @property
    def message(self) -> str:
        """The whole message in English."""
        template = self.many if self.many and self.count != 1 else self.template
        return self.filled(template, self.words)

    def __eq__(self, other: object) -> bool:
        """Compare what is said."""
        return isinstance(other, Problem) and other._said == self._said

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self._said)

    @property
    def _said(self) -> tuple[str, str]:
        return self.message, self.part

    def filled(self, template: str, words: Mapping[str, str]) -> str:
        """Return a template, in any language, with its words; one without words as it is."""
        if not words:
            return template
        return template % {**words, "count": self.count}
