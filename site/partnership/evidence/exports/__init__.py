"""Tables as files: CSV for machines, a workbook for people (P19)."""

from partnership.evidence.exports.csv_file import to_csv, to_long_csv
from partnership.evidence.exports.workbook import to_xlsx

__all__ = ["to_csv", "to_long_csv", "to_xlsx"]
