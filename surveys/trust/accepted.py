"""A short-lived proof that a code was accepted a moment ago, for the page that asks once more.

It is given out for a right code alone and holds for that code alone, so whoever has it knows the
code already: it opens no door to guessing (SAV-4), and nobody waits a second time (UX-19).
"""

from datetime import timedelta

from django.core import signing

LIFETIME = timedelta(hours=1)


def _signer(survey: int, code: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"surveys.accepted:{survey}:{code}")


def proof_for(survey: int, code: str) -> str:
    """Return the proof for a code that was looked up and found; it does not hold the code."""
    return _signer(survey, code).sign("accepted")


def is_accepted(survey: int, code: str, proof: str) -> bool:
    """Say whether ``proof`` was given out for this code of this survey within the hour."""
    try:
        return bool(_signer(survey, code).unsign(proof, max_age=LIFETIME))
    except signing.BadSignature:
        return False
