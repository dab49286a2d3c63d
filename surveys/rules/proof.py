"""A small sum that costs a browser a moment and a machine that sends thousands a great deal.

The site hides a number between 0 and ``work`` behind a SHA-256 digest; a browser tries one number
after the other until it finds it. The most it can cost is known beforehand, which a search for
leading zeros would not promise to an old phone (SE-14).
"""

import hashlib
import hmac
from datetime import timedelta
from enum import Enum

# A check page may lie open for so long; then a new sum is set, and no answer is lost.
LIFETIME = timedelta(hours=1)


class Proof(Enum):
    """What came with the answers."""

    SOLVED = "solved"
    WAITED = "waited"
    NONE = "none"


def digest_of(salt: str, number: int) -> str:
    """Return what is shown of a hidden number."""
    return hashlib.sha256(f"{salt}{number}".encode()).hexdigest()


def is_solved(salt: str, digest: str, answer: str) -> bool:
    """Say whether ``answer`` is the hidden number."""
    if not (answer.isascii() and answer.isdigit() and len(answer) < 10):
        return False
    return hmac.compare_digest(digest_of(salt, int(answer)), digest)


def proof_of(*, solved: bool, age: timedelta, patience: timedelta) -> Proof:
    """Judge a sum that is ours and was not used before (SE-13).

    Without a script nobody can solve it, so waiting is as good: a person who reads the page again
    before pressing the button has waited.

    Args:
        solved: the hidden number came with it.
        age: since it was set.
        patience: how long a wait stands for a solution.
    """
    if age > LIFETIME:
        return Proof.NONE
    if solved:
        return Proof.SOLVED
    return Proof.WAITED if age >= patience else Proof.NONE
