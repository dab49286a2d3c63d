"""Which of several names a sentence speaks of, by the words that they share."""

import re
from collections.abc import Sequence

SHORTEST = 4


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text: "prosecuted" and "prosecute" agree."""
    words = re.findall(r"[a-z]+", text.lower())
    return frozenset(word[:6] for word in words if len(word) >= SHORTEST)


def best_match(text: str, names: Sequence[str]) -> str | None:
    """Return the name that shares the most words of its own with a text.

    Returns:
        Nothing when none shares two words that not every name has, or when two names share as
        many: then a person says which is meant. A text that says "or" speaks of several.
    """
    if re.search(r"\bor\b", text) or not names:
        return None
    common = frozenset.intersection(*map(stems, names)) if len(names) > 1 else frozenset()
    said = stems(text) - common
    scores = sorted(((len(stems(name) & said), name) for name in names), reverse=True)
    if scores[0][0] < 2 or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return None
    return scores[0][1]
