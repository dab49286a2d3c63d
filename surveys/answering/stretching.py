"""From a code that somebody wrote down to keys: slowly, and in one direction (SAV-3).

scrypt (2^14 rounds, 16 MB of memory) makes every guess slow; HKDF then makes keys that tell
nothing of each other. The database holds results of this alone, never a code.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from django.conf import settings

from surveys.answering.keys import DraftKey
from surveys.rules.codes_to_write_down import code_from

if TYPE_CHECKING:
    from surveys.models import SurveyPage

BLOCK, LANES = 8, 1
KEY_BYTES = 32


@dataclass(frozen=True, repr=False)
class Stretched:
    """The secret that a code stands for, within one survey."""

    survey: int
    secret: bytes

    def part(self, purpose: str) -> bytes:
        """Return 32 bytes for one purpose; those of another cannot be worked out from them."""
        return HKDFExpand(SHA256(), KEY_BYTES, purpose.encode()).derive(self.secret)

    @property
    def draft_key(self) -> DraftKey:
        """What finds and opens the draft that was saved with the code (SAV-3)."""
        return DraftKey(self.survey, _plain(self.part("draft row")), _plain(self.part("draft")))

    @property
    def answer_mark(self) -> str:
        """What stands on the answer that the code can erase."""
        return self.part("answer").hex()

    def words_mark(self, question: str) -> str:
        """Return what stands on the words that answered a question.

        It differs for every question and from the answer's: nobody without the code can tell
        that two marks belong to one person (DP-07, SG-06).
        """
        return self.part(f"words {question}").hex()


def stretch(survey: SurveyPage, code: str) -> Stretched:
    """Return the secret of a code in a survey: some 50 ms of work, for right and wrong alike.

    The salt is the survey's own random key, so that nothing worked out for one survey helps with
    another.
    """
    salt = survey.translation_key.bytes + survey.pk.to_bytes(8, "big")
    rounds = settings.SURVEY_CODE_ROUNDS
    secret = hashlib.scrypt(code.encode(), salt=salt, n=rounds, r=BLOCK, p=LANES, dklen=KEY_BYTES)
    return Stretched(survey.pk, secret)


def receipt_code(key: DraftKey, send_key: str) -> str:
    """Return the code that erases the answers of a draft after they were sent.

    It comes from the key in the visitor's cookie and from the key of sending its answers,
    which leaves the database with the draft: sending again after a lost connection gives the
    same code, and the database alone gives none.
    """
    seed = HKDFExpand(SHA256(), KEY_BYTES, f"receipt {send_key}".encode())
    return code_from(seed.derive(key.key.encode()))


def _plain(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).decode().rstrip("=")
