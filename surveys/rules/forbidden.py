"""What no page of a survey may ask for, in its question, hint, answers or text (DP-15, DP-06)."""

import re
from collections.abc import Iterator

# With the words that tell the author why.
FORBIDDEN = {
    r"\b(date of birth|birthday|birth date|(when|(month|year)[^?]*) were you born)\b": (
        "a date of birth"
    ),
    r"\bpost ?codes?\b": "a postcode",
    r"\b(name of your school|school name|(which|what) school(?! year))\b": "a school’s name",
    r"\b(your (full |real )?name|what are you called)\b": "a name",
    r"\b(photo|photograph|selfie)s?\b": "a photo",
}
# What no question may ask a person to own up to, or to tell of somebody by name (DP-06).
SELF_BLAME = (
    r"\b((do|did|have|are|were) you (ever |sometimes |often )*(carry|carried|carrying|stab|stabbed"
    r"|deal|dealt|dealing|sell drugs|sold drugs|rob|commit|committed|in a gang)"
    r"|I (have |sometimes |often )*(carry|carried|stabbed|dealt|sold drugs|robbed)( a| an)? (knife"
    r"|knives|weapon|weapons|blade|drugs|someone|somebody))\b"
)
NAMES_OTHERS = r"\b(who (did|does|carries)|names? of (the )?(people|person|gang))\b"
# A sentence that tells people to leave something out asks for nothing.
NEGATED = r"\b(not|never|no|without|leave out|don[’']t|nobody)\b"
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")

Remark = tuple[str, str]


def forbidden_in(text: str, is_question: bool) -> Iterator[Remark]:
    """Yield the rule and the words for everything that ``text`` may not ask.

    Args:
        text: the words of a question, hint, answer or information page.
        is_question: it is the question itself. In every other text a sentence that tells people
            to leave something out is allowed: “Leave out your name.”
    """
    for sentence in SENTENCE_END.split(text):
        if is_question or not re.search(NEGATED, sentence, re.IGNORECASE):
            yield from _of_sentence(sentence)


def _of_sentence(sentence: str) -> Iterator[Remark]:
    for pattern, thing in FORBIDDEN.items():
        if re.search(pattern, sentence, re.IGNORECASE):
            yield "DP-15", f"A survey must not ask for {thing}."
    if re.search(SELF_BLAME, sentence, re.IGNORECASE):
        yield "DP-06", "Never ask people to say they broke the law."
    if re.search(NAMES_OTHERS, sentence, re.IGNORECASE):
        yield "DP-06", "Never ask for the names of others."
