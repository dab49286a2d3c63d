"""Codes that people write down: easy to read and to type, hard to guess (SAV-2, SAV-4).

Sixteen signs out of 22 are about 71 bits (16 × log2 22 = 71.3), more than the 60 that SAV-2 asks
for. A million guesses a second would need more than 40 million years for an even chance at one
code, or 40 thousand years while a thousand codes are out; and every guess costs a slow key
derivation and counts towards a limit.
"""

import secrets

# No vowels, so that no word comes about; none of 0 O, 1 I L, 2 Z, 5 S, 6, 8, U, which look alike.
ALPHABET = "3479BCDFGHJKMNPQRTVWXY"
LENGTH = 16
GROUP = 4
# Longer than any code with all its separators: what is longer is not even read.
MOST_TYPED = 60
_IGNORED = str.maketrans("", "", " \t\r\n-‐‑‒–—_.·,")


def new_code() -> str:
    """Return a code that nobody can foretell."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def code_from(seed: bytes) -> str:
    """Return the code that belongs to a secret seed; the same seed gives the same code.

    Args:
        seed: at least 32 secret bytes, so that every code is as likely as any other.
    """
    number, signs = int.from_bytes(seed, "big"), []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[place])
    return "".join(signs)


def read_code(typed: str) -> str:
    """Return the code somebody typed, whatever its case, spaces and hyphens, or nothing."""
    if len(typed) > MOST_TYPED:
        return ""
    code = typed.translate(_IGNORED).upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def in_groups(code: str) -> str:
    """Return a code as it is shown: four groups of four. No code is shown as nothing."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))
