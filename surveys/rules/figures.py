"""A number as its person would write it: every digit, and never a power of ten."""

from decimal import Decimal


def in_figures(value: float) -> str:
    """Return all digits of a number, without a decimal point where there is nothing behind it."""
    return format(Decimal(repr(value)), "f").removesuffix(".0")
