"""Words about pictures: what names a weapon, and what is only a file's name (E1, AC-18)."""

import re

# E1 and SG-18: such pictures frighten and can backfire, so their names are refused too.
_WEAPON_WORDS = re.compile(
    r"\b(?:axe|balaclava|blades?|blood|bloody|bloodstained|daggers?|guns?|handguns?|knife|knives|"
    r"machetes?|masked|pistols?|rifles?|shanks?|shotguns?|swords?|weapons?|police tape)\b"
)
_FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|heic|tiff?|svg)$", re.IGNORECASE)
_CAMERA_NAME = re.compile(
    r"^(?:img|dscn?|dcim|pxl|image|photo|picture|screenshot|untitled)[\W_\d]*$"
)


def weapon_words(text: str) -> list[str]:
    """Return the words of ``text`` that name a weapon, blood or a masked attacker, in order."""
    return _WEAPON_WORDS.findall(re.sub(r"[\W_]+", " ", text.lower()))


def is_file_name(text: str, file_name: str = "") -> bool:
    """Say whether ``text`` is a file's name and so tells nobody what a picture shows."""
    bare = text.strip().lower()
    stem = file_name.rsplit("/", 1)[-1].rsplit(".", 1)[0].strip().lower()
    return bool(
        _FILE_NAME.search(bare) or _CAMERA_NAME.match(bare) or (stem and bare in {stem, file_name})
    )
