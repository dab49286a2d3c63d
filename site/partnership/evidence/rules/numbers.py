"""How numbers are written: "25,997", "33.1", "1 in 20"."""

from decimal import ROUND_HALF_UP, Decimal

from partnership.evidence.rules.cells import Number


def rounded(value: float | Number, decimals: int) -> Decimal:
    """Round half away from zero, as readers expect, never half to even."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    # Adding nought turns minus nought into nought.
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0


def number_text(value: float | Number, decimals: int = 0) -> str:
    """Return the number with commas between thousands and a fixed number of decimals."""
    shown = rounded(value, decimals)
    return f"{shown:,.{decimals}f}"


def percent_text(fraction: float | Number, decimals: int = 0) -> str:
    """Return "45%" for a fraction of 0.45; a part too small to print is "less than 1%"."""
    percent = Decimal(str(fraction)) * 100
    smallest = Decimal(1).scaleb(-decimals)
    if 0 < percent < smallest / 2:
        return f"less than {smallest}%"
    return f"{number_text(percent, decimals)}%"


def counted(value: Number, singular: str, plural: str, decimals: int = 0) -> str:
    """Return "1 offence" or "25,997 offences"."""
    return f"{number_text(value, decimals)} {singular if value == 1 else plural}"
