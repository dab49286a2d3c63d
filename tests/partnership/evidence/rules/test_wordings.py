"""How much of a figure a text says (N1)."""

import pytest

from partnership.evidence.rules.wordings import (
    WORDING_LABELS,
    Wording,
    worded,
    wording_called,
)

INTERVAL = "95% interval 4 to 6"


def test_every_wording_has_a_label() -> None:
    assert set(WORDING_LABELS) == set(Wording)


@pytest.mark.parametrize("name", ["", "magic", "NUMBER", "phrase"])
def test_an_unknown_name_is_the_phrase(name: str) -> None:
    assert wording_called(name) is Wording.PHRASE


def test_all_that_say_something_of_their_own_in_their_order() -> None:
    said = worded(number="5", phrase="5 acts", sentence="5 acts were seen.", interval=INTERVAL)
    assert list(said.items()) == [
        (Wording.PHRASE, "5 acts"),
        (Wording.NUMBER, "5"),
        (Wording.PHRASE_INTERVAL, f"5 acts ({INTERVAL})"),
        (Wording.SENTENCE, "5 acts were seen."),
        (Wording.SENTENCE_INTERVAL, f"5 acts were seen ({INTERVAL})."),
    ]


def test_nothing_is_said_twice() -> None:
    said = worded(number="20% lower", phrase="20% lower", sentence="It fell.", interval="")
    assert list(said) == [Wording.PHRASE, Wording.SENTENCE]


def test_a_sentence_that_holds_its_interval_gets_no_second_one() -> None:
    said = worded(number="5", phrase="5 acts", sentence=f"5 acts ({INTERVAL}).", interval=INTERVAL)
    assert Wording.PHRASE_INTERVAL in said
    assert Wording.SENTENCE_INTERVAL not in said
