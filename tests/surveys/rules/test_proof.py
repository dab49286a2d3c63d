"""What a sum proves (SE-13, SE-14)."""

from datetime import timedelta

import pytest

from surveys.rules.proof import LIFETIME, Proof, digest_of, is_solved, proof_of

PATIENCE = timedelta(seconds=10)


@pytest.mark.parametrize(
    ("solved", "seconds", "proof"),
    [
        (True, 0, Proof.SOLVED),
        (True, 10, Proof.SOLVED),
        (False, 9, Proof.NONE),
        (False, 10, Proof.WAITED),
        (False, 3600, Proof.WAITED),
        (True, 3601, Proof.NONE),
        (False, 3601, Proof.NONE),
    ],
)
def test_solving_and_waiting_are_as_good(solved: bool, seconds: int, proof: Proof) -> None:
    age = timedelta(seconds=seconds)
    assert proof_of(solved=solved, age=age, patience=PATIENCE) is proof
    assert timedelta(hours=1) == LIFETIME


def test_only_the_hidden_number_solves_it() -> None:
    digest = digest_of("salt", 4711)
    assert is_solved("salt", digest, "4711")
    for wrong in ("4712", "", "-4711", "4711 ", "٤٧١١", "4711" * 9, "x"):
        assert not is_solved("salt", digest, wrong)
    assert not is_solved("other", digest, "4711")
