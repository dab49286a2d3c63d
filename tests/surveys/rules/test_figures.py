"""A number is said with every digit, on every page (CHK-2)."""

import pytest

from surveys.answering.given import from_answer
from surveys.answering.summary import in_words
from surveys.rules.answers import Number
from surveys.rules.codes import Kind
from surveys.rules.figures import in_figures
from tests.surveys.rules.building import ask


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3, "3"),
        (3.0, "3"),
        (-2.5, "-2.5"),
        (1234567, "1234567"),
        (1234567.25, "1234567.25"),
        (0.00001, "0.00001"),
        (999999999999.5, "999999999999.5"),
        (100, "100"),
    ],
)
def test_every_digit_is_there(value: float, said: str) -> None:
    assert in_figures(value) == said
    assert from_answer(Number(value)).raw == (said,)
    assert in_words(ask("q", Kind.NUMBER), Number(value)) == said
