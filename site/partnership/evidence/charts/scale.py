"""From numbers to positions."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
# Below this all values are drawn as equal; nothing that people count is so fine.
SMALLEST_SPAN = 1e-6


def nice_step(span: float, parts: int) -> float:
    """Return a round step that divides ``span`` into about ``parts`` pieces.

    ``nice_step(2533, 4)`` is 1,000.
    """
    rough = span / parts
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in STEPS if step * power >= rough * 0.999999)


@dataclass(frozen=True)
class Scale:
    """A linear scale from ``ticks[0]``–``ticks[-1]`` to ``start``–``end``."""

    ticks: tuple[float, ...]
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the position of a value."""
        low, high = self.ticks[0], self.ticks[-1]
        return self.start + (self.end - self.start) * (value - low) / (high - low)


def scale_for(
    values: Sequence[float], *, start: float, end: float, parts: int = 4, from_zero: bool = True
) -> Scale:
    """Return a scale with round ticks that holds all the values.

    Args:
        values: everything that will be drawn, ends of intervals included; may be empty.
        start: position of the lowest tick.
        end: position of the highest tick.
        parts: about how many steps there should be.
        from_zero: begin at zero, so that lengths can be compared.
    """
    low, high = min(values, default=0.0), max(values, default=1.0)
    low = min(low, 0.0) if from_zero else low
    if high - low < SMALLEST_SPAN:
        high = low + 1.0
    step = nice_step(high - low, parts)
    first, last = math.floor(low / step), math.ceil(high / step - 1e-9)
    return Scale(tuple(round(step * i, 10) for i in range(first, last + 1)), start, end)


def position(index: int, count: int, left: float, right: float) -> float:
    """Return where point ``index`` of ``count`` stands between ``left`` and ``right``."""
    return (left + right) / 2 if count < 2 else left + (right - left) * index / (count - 1)
