"""Words that frighten, blame or show weapons are found, with their sentence (E1, E5, E7)."""

import pytest

from stories.rules.framing import Severity, blocking, check_picture_words, check_prose


@pytest.mark.parametrize(
    "text",
    [
        "A knife on a table",
        "two_knives-1.jpg",
        "IMG-machete.png",
        "Police tape at the gate",
        "GUNS",
    ],
)
def test_weapon_words_in_picture_texts_block(text: str) -> None:
    found = check_picture_words("Photo", text)
    assert [each.rule for each in found] == ["E1"]
    assert blocking(found) == found


@pytest.mark.parametrize(
    "text", ["", "A bladeless fan", "The gunwale of a boat", "Bloodhounds", "Knifeless"]
)
def test_words_that_only_hold_a_weapon_word_do_not_block(text: str) -> None:
    assert check_picture_words("Photo", text) == []


def test_a_crisis_word_is_a_question_to_the_editor() -> None:
    """The finding carries the whole sentence and a reason (E5)."""
    [found] = check_prose("Text", "It was quiet. Then came an epidemic of fear! It passed.")
    assert (found.rule, found.severity, found.word) == ("E5", Severity.WARNS, "epidemic")
    assert found.sentence == "Then came an epidemic of fear!"
    assert "stop it" in found.reason
    assert blocking([found]) == []


@pytest.mark.parametrize("word", ["thugs", "yob", "feral", "gang member", "Knifeman", "offender"])
def test_a_label_for_a_person_is_found(word: str) -> None:
    [found] = check_prose("Text", f"They called him a {word} once.")
    assert found.rule == "E7"
    assert "young person who" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        'She said: "It was a shock." Then she laughed.',
        "She said: “It was a shock. A horrific one. I am fine now.” Then she laughed.",
    ],
)
def test_quoted_speech_may_use_any_word(text: str) -> None:
    assert check_prose("Text", text) == []


def test_the_same_word_outside_of_the_quotation_is_found() -> None:
    [found] = check_prose("Text", "“I was fine,” she said. The surge in calls was real.")
    assert (found.word, found.sentence) == ("surge", "The surge in calls was real.")


def test_findings_come_in_reading_order() -> None:
    found = check_prose("Text", "A surge.\nA plague. A surge.")
    assert [each.word for each in found] == ["surge", "plague", "surge"]
