"""Promised, late, given: our word on the reply (YP-02)."""

from datetime import date

import pytest

from surveys.rules.promises import Word, word_at

DAY = date(2026, 10, 25)


@pytest.mark.parametrize(
    ("reply_by", "today", "replied", "word"),
    [
        (DAY, date(2026, 10, 25), False, Word.PROMISED),
        (DAY, date(2026, 10, 26), False, Word.LATE),
        (DAY, date(2026, 10, 26), True, Word.GIVEN),
        (None, DAY, False, Word.NONE),
        (None, DAY, True, Word.GIVEN),
    ],
)
def test_our_word(reply_by: date | None, today: date, replied: bool, word: Word) -> None:
    assert word_at(reply_by, today, replied=replied) is word
