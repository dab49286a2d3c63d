"""Files that a spreadsheet may open (SE-12)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultations.workspace.download import FORMULA_SIGNS, neutral


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_formulas_are_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


@given(st.text())
def test_nothing_starts_like_a_formula_and_nothing_else_changes(text: str) -> None:
    result = neutral(text)
    assert not result.startswith(FORMULA_SIGNS)
    assert result in {text, f"'{text}"}
