"""When an answer was offered (SB-01, SB-15)."""

from datetime import date

from surveys.results.rules.eras import Offer, eras_of, when_offered

OLD, MAY, JUNE = date(2026, 4, 1), date(2026, 5, 3), date(2026, 6, 8)


def _offer(version: int, day: date, *options: str) -> Offer:
    return Offer(version, day, frozenset(options))


def test_versions_that_offer_the_same_are_one_time() -> None:
    assert eras_of([_offer(1, OLD, "a", "b"), _offer(2, MAY, "b", "a")]) == ()
    assert eras_of([]) == ()


def test_an_added_answer_begins_a_time() -> None:
    offers = [_offer(1, OLD, "a"), _offer(2, MAY, "a", "b"), _offer(4, JUNE, "a", "b")]
    before, after = eras_of(offers)
    assert (before.versions, after.versions) == ({1}, {2, 4})
    assert (before.label, after.label) == ("until 3 May 2026", "from 3 May 2026")
    assert when_offered("a", [before, after]) == ""
    assert when_offered("b", [before, after]) == "added on 3 May 2026"


def test_a_retired_answer_says_from_when() -> None:
    eras = eras_of([_offer(1, OLD, "a", "b"), _offer(2, MAY, "a")])
    assert when_offered("b", eras) == "no longer offered from 3 May 2026"


def test_an_answer_that_came_and_went_says_so() -> None:
    eras = eras_of([_offer(1, OLD, "a"), _offer(2, MAY, "a", "b"), _offer(3, JUNE, "a")])
    assert eras[1].label == "from 3 May 2026 until 8 June 2026"
    assert when_offered("b", eras) == "not offered all the time"
    assert when_offered("never", eras) == "not offered all the time"
