"""Keeping a spreadsheet from running what somebody typed (SE-12, WD-01)."""

import re

STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def without_controls(text: str) -> str:
    """Return the text without the control characters that no workbook may hold."""
    return CONTROLS.sub("", text)


def neutral(text: str) -> str:
    """Return the text so that a spreadsheet shows it and never runs it."""
    clean = without_controls(text)
    return f"'{clean}" if clean.startswith(STARTS_FORMULA) else clean
