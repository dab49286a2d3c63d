"""Sums to be solved before sending: signed, bound to a survey, used once (SE-13)."""

import hashlib
import secrets
import time
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.core.cache import cache

from surveys.rules.proof import LIFETIME, Proof, digest_of, is_solved, proof_of

SALT = "surveys.sum"


@dataclass(frozen=True)
class Sum:
    """What the page carries: the signed token, and the open part that a browser works with."""

    token: str
    salt: str
    digest: str
    work: int


def new_sum(survey: int) -> Sum:
    """Set a sum for one sending to the survey of this id. Nothing is stored."""
    work = settings.SURVEY_PROOF_WORK
    salt = secrets.token_urlsafe(12)
    digest = digest_of(salt, secrets.randbelow(work + 1))
    token = signing.dumps([survey, salt, digest, int(time.time())], salt=SALT)
    return Sum(token, salt, digest, work)


def judge(survey: int, token: str, answer: str) -> Proof:
    """Say what a sum that came back proves, and use it up when it proves something.

    Args:
        survey: the id of the survey that the answers are for.
        token: the token of a :class:`Sum`.
        answer: the number that was found; empty without a script.
    """
    try:
        bound_to, salt, digest, issued = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return Proof.NONE
    if bound_to != survey:
        return Proof.NONE
    proof = proof_of(
        solved=is_solved(salt, digest, answer),
        age=timedelta(seconds=int(time.time()) - issued),
        patience=timedelta(seconds=settings.SURVEY_PATIENCE_SECONDS),
    )
    return proof if proof is Proof.NONE or _use_once(token) else Proof.NONE


def _use_once(token: str) -> bool:
    """Remember a digest of a used sum for as long as the sum could be shown again."""
    digest = hashlib.sha256(token.encode()).hexdigest()
    return cache.add(f"{SALT}:{digest}", 1, int(LIFETIME.total_seconds()) + 60)
