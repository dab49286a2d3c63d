"""Bank holidays in England, read from the list in ``data/``."""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path

LIST = Path(__file__).parent / "data" / "bank_holidays_england.json"


@lru_cache(maxsize=1)
def bank_holidays() -> frozenset[date]:
    """Return every bank holiday of the list."""
    days = json.loads(LIST.read_text(encoding="utf-8"))
    return frozenset(date.fromisoformat(day) for day in days)
