"""The order on a ballot paper (YP-04)."""

from surveys.rules.ballot import in_order
from surveys.rules.codes import Kind
from surveys.rules.definition import Option
from tests.surveys.rules.building import ask

NAMES = (*(Option(code, code) for code in "abcdefgh"), Option("n", "None", exclusive=True))
BALLOT = ask("q", Kind.SEVERAL, options=NAMES, shuffled=True)


def test_a_seed_always_gives_the_same_order() -> None:
    assert in_order(BALLOT, "one") == in_order(BALLOT, "one")
    orders = {in_order(BALLOT, str(seed)) for seed in range(20)}
    assert len(orders) > 10


def test_nothing_is_lost_and_what_stands_alone_stays_last() -> None:
    order = in_order(BALLOT, "one")
    assert set(order) == set(NAMES)
    assert order[-1].id == "n"


def test_without_a_seed_and_without_the_wish_the_order_is_the_author_s() -> None:
    assert in_order(BALLOT) == BALLOT.offered
    plain = ask("q", Kind.SEVERAL, options=NAMES)
    assert in_order(plain, "one") == plain.offered


def test_every_place_is_as_likely_as_another() -> None:
    """No name gains by where it was written: over many papers each comes first sometimes."""
    first = {in_order(BALLOT, str(seed))[0].id for seed in range(200)}
    assert first == set("abcdefgh")
