"""When a sent form is believed (SE-13)."""

from datetime import timedelta

import pytest

from partnership.core.rules.form_token import LIFETIME, MINIMUM_FILL_TIME, Timing, timing

MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (timedelta(0), Timing.TOO_FAST),
        (MINIMUM_FILL_TIME - MOMENT, Timing.TOO_FAST),
        (MINIMUM_FILL_TIME, Timing.FINE),
        (LIFETIME, Timing.FINE),
        (LIFETIME + MOMENT, Timing.EXPIRED),
    ],
)
def test_timing(age: timedelta, expected: Timing) -> None:
    assert timing(age) is expected
