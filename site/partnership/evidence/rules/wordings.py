"""How much of a figure a text says: the number alone, with its noun, or a whole sentence (N1)."""

from enum import StrEnum


class Wording(StrEnum):
    """The ways in which a text can word one form of a figure."""

    PHRASE = "phrase"
    NUMBER = "number"
    PHRASE_INTERVAL = "phrase_interval"
    SENTENCE = "sentence"
    SENTENCE_INTERVAL = "sentence_interval"


WORDING_LABELS: dict[Wording, str] = {
    Wording.PHRASE: "Number and what it counts",
    Wording.NUMBER: "Number alone",
    Wording.PHRASE_INTERVAL: "Number, what it counts and how far chance reaches",
    Wording.SENTENCE: "Whole sentence",
    Wording.SENTENCE_INTERVAL: "Whole sentence with how far chance reaches",
}
WHOLE_SENTENCES = frozenset({Wording.SENTENCE, Wording.SENTENCE_INTERVAL})


def wording_called(name: str) -> Wording:
    """Return the wording of a stored name; the phrase where there is none of this name."""
    return Wording(name) if name in set(Wording) else Wording.PHRASE


def worded(*, number: str, phrase: str, sentence: str, interval: str) -> dict[Wording, str]:
    """Return each wording that says something of its own, in the order of ``Wording``.

    Args:
        number: the number alone, such as "33.1".
        phrase: the number with what it counts: "33.1 for every 1,000 residents".
        sentence: the whole sentence with its full stop; may hold the interval already.
        interval: "95% interval 32.7 to 33.5"; empty where there is none to add.
    """
    apart = interval and interval not in sentence
    every = {
        Wording.PHRASE: phrase,
        Wording.NUMBER: number,
        Wording.PHRASE_INTERVAL: f"{phrase} ({interval})" if interval else "",
        Wording.SENTENCE: sentence,
        Wording.SENTENCE_INTERVAL: f"{sentence.removesuffix('.')} ({interval})." if apart else "",
    }
    first_with = {text: wording for wording, text in reversed(every.items())}
    return {
        wording: text for wording, text in every.items() if text and first_with[text] is wording
    }
