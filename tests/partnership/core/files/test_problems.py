"""The list of what is wrong with a file can itself be opened safely."""

from collections.abc import Iterable
from typing import Any

from partnership.core.files.problems import Problem, problems_csv


def test_the_list_of_problems_is_a_csv_that_no_spreadsheet_runs_se12() -> None:
    found: Iterable[Any] = [Problem("a.csv", "=cmd()", 3, "@x"), Problem("a.csv", "All wrong.")]
    assert problems_csv(found).splitlines() == [
        "file,row,column,reason",
        "a.csv,3,'@x,'=cmd()",
        "a.csv,,,All wrong.",
    ]
