"""Disclosure control as pure thought: an exact table goes in, a disclosed one comes out.

Nothing here knows Django. The rules are SR-01 to SR-14; the promise is that no caller of
:func:`surveys.results.query` ever holds an exact small count (design §3).
"""

from surveys.results.rules.disclose import disclose
from surveys.results.rules.exact import Axis, ExactTable, Part
from surveys.results.rules.rule_sets import PARTNER, PUBLIC, RULE_SETS, RuleSet
from surveys.results.rules.table import Cell, DisclosedTable, Line, NamedCell, Related, Unit

__all__ = [
    "PARTNER",
    "PUBLIC",
    "RULE_SETS",
    "Axis",
    "Cell",
    "DisclosedTable",
    "ExactTable",
    "Line",
    "NamedCell",
    "Part",
    "Related",
    "RuleSet",
    "Unit",
    "disclose",
]
