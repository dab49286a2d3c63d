"""Answers with the site's own key: of a form that waits, and of a named body."""

import json

from partnership.core.encryption import decrypt, encrypt
from surveys.rules.answers import Answers, answer_from_json, answer_to_json


def seal(answers: Answers) -> str:
    """Return answers as nobody reads them in the database."""
    return encrypt(json.dumps({page: answer_to_json(one) for page, one in answers.items()}))


def unseal(token: str) -> Answers:
    """Return the answers of a held form; none when nothing was typed."""
    inside = json.loads(decrypt(token)) if token else {}
    return {page: answer_from_json(one) for page, one in inside.items()}
