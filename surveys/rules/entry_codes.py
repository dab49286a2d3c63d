"""Single-use codes on paper: what they look like and how they are read back (SD-05, YP-05)."""

import secrets
from collections.abc import Sequence

# No vowel, so that no code spells a word, and nothing that looks like something else on paper.
ALPHABET = "0123456789CDFGHJKMNPQRTVWXY"
LENGTH = 12
GROUP = 4
# What people type for what they see.
LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "S": "5", "Z": "2", "B": "8", "U": "V"})


def new_codes(count: int) -> list[str]:
    """Return ``count`` different codes of about 57 bits each, in no order."""
    found: set[str] = set()
    while len(found) < count:
        found.add("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))
    codes = sorted(found)
    secrets.SystemRandom().shuffle(codes)
    return codes


def normal(typed: str) -> str:
    """Return what was typed as a code: capitals, no gaps, look-alikes told apart."""
    plain = "".join(sign for sign in typed.upper() if sign.isascii() and sign.isalnum())
    return plain.translate(LOOK_ALIKES)


def is_whole(code: str) -> bool:
    """Say whether a normal code has the right length and signs."""
    return len(code) == LENGTH and set(code) <= set(ALPHABET)


def in_groups(code: str) -> str:
    """Return a code as it is printed: ``C4D7-9KMN-PQ20``."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def in_rows(codes: Sequence[str], across: int) -> list[Sequence[str]]:
    """Return codes in rows of ``across``, for a page of slips."""
    return [codes[at : at + across] for at in range(0, len(codes), across)]
