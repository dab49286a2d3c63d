"""Known tables: what is shown and what is hidden."""

import pickle

import pytest

from surveys.results.rules import PARTNER, PUBLIC, RuleSet, disclose
from tests.surveys.results.rules.tables import one_question, shown_table, two_questions


@pytest.mark.parametrize(("rules", "limit"), [(PARTNER, 7), (PUBLIC, 9)])
def test_counts_up_to_the_limit_are_hidden(rules: RuleSet, limit: int) -> None:
    """SR-01: 1-7 for partners, 1-9 for the public."""
    table = disclose(one_question([limit, 60, 70, 80], missing=[0]), rules)
    assert table.lines[0].cells[0].hidden
    table = disclose(one_question([limit + 1, 60, 70, 80]), rules)
    assert table.lines[0].cells[0].count == 10


def test_zero_is_shown_for_an_ordinary_question_and_looks_hidden_for_a_sensitive_one() -> None:
    """SR-01, SR-09, SX-2: empty and hidden are the same object to whoever looks."""
    assert shown_table(disclose(one_question([0, 60, 70]), PARTNER))[0] == [0]
    sensitive = disclose(one_question([0, 3, 60, 70], sensitive=True), PARTNER)
    assert sensitive.lines[0].cells == sensitive.lines[1].cells
    assert sensitive.lines[0].cells[0].hidden


def test_a_subtraction_that_pins_a_hidden_cell_is_prevented() -> None:
    """SN-10: 18 + 18 + 1 = 37 would be published 20, 20, *, 35, so the * could only be 1."""
    table = disclose(one_question([18, 18, 1]), PARTNER)
    shown = [line.cells[0].count for line in table.lines]
    assert table.base.count == 35
    assert shown.count(None) == 2
    assert table.lines[2].cells[0].hidden


def test_totals_are_rounded_by_themselves() -> None:
    """SR-03: 12 + 12 + 12 = 36 is shown as 10, 10, 10 and 35."""
    table = disclose(one_question([12, 12, 12]), PARTNER)
    assert shown_table(table) == [[10], [10], [10]]
    assert table.base.count == 35


def test_percentages_need_a_rounded_base_of_thirty() -> None:
    """SR-04."""
    assert disclose(one_question([12, 15]), PARTNER).lines[0].cells[0].percent is None
    assert disclose(one_question([12, 16]), PARTNER).lines[0].cells[0].percent == 33


def test_nearly_everyone_is_hidden_and_so_are_the_zeros_that_would_tell() -> None:
    """SR-05, SO-6: 38 of 40 is hidden, and with it who the others are not."""
    table = disclose(one_question([38, 2, 0]), PARTNER)
    assert shown_table(table) == [[None], [None], [None]]
    assert table.base.count == 40


def test_nearly_everyone_is_checked_against_rows_and_columns() -> None:
    """SR-05: all of group 0 said yes; and all who said maybe are in group 1."""
    by_column = disclose(two_questions([[40, 30], [0, 30]]), PARTNER)
    assert by_column.lines[0].cells[0].hidden
    assert by_column.lines[1].cells[0].hidden
    by_row = disclose(two_questions([[40, 30], [20, 30], [0, 20]]), PARTNER)
    assert by_row.lines[2].cells[0].hidden
    assert by_row.lines[2].cells[1].hidden


def test_a_small_group_shows_nothing_at_all() -> None:
    """SR-01: with five people in a group, a shown zero says where they are not."""
    table = disclose(two_questions([[5, 60], [0, 50], [0, 40]]), PARTNER)
    assert [line.cells[0].hidden for line in table.lines] == [True, True, True]
    assert table.column_bases[0].hidden


def test_several_choices_are_each_a_share_of_the_base() -> None:
    """Numbers of several choices do not add up to the base; percentages are still of people."""
    table = disclose(one_question([40, 30, 20], overlapping=True, base=60), PARTNER)
    assert table.overlapping
    assert [line.cells[0].percent for line in table.lines] == [67, 50, 33]


def test_that_everybody_chose_something_is_no_way_round() -> None:
    """SR-14: of 38 to 42 people 28 to 32 chose the first, so 6 or 7 chose the hidden second."""
    table = disclose(one_question([32, 7], overlapping=True, base=39), PARTNER)
    assert table.lines[1].cells[0].hidden
    assert table.lines[0].cells[0].hidden


def test_the_exact_table_cannot_be_stored_or_read_in_a_log() -> None:
    """Exact counts never leave: not in a cache, a queue, an error page or a log."""
    exact = one_question([3, 60, 61])
    with pytest.raises(TypeError, match="Exact counts are not stored"):
        pickle.dumps(exact)
    assert "61" not in repr(exact)


def test_the_name_and_version_of_the_rules_are_printed() -> None:
    """SX-1."""
    assert disclose(one_question([20, 30]), PUBLIC).rules == "public-2026.1"
