"""Which words of a story are checked, and by which rule."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.html import strip_tags

from stories.rules.framing import Finding, check_picture_words, check_prose

if TYPE_CHECKING:
    from stories.models import StoryPage

# Enough for any story; the checks never run over more (DJ-SEC: cap before formatting).
LONGEST_TEXT = 60_000


def plain_text(html: str) -> str:
    """Return rich text as plain text, a line for each paragraph."""
    return strip_tags(html[:LONGEST_TEXT].replace("</p>", "</p>\n").replace("</li>", "</li>\n"))


def _block_texts(story: "StoryPage") -> Iterator[tuple[str, str]]:
    for child in story.body:
        if child.block_type == "text":
            yield "Text", plain_text(child.value.source)
        elif child.block_type == "heading":
            yield "Heading", str(child.value.get("text") or "")
        elif child.block_type in ("notice", "details"):
            yield child.block.label, f"{child.value.get('title', '')}\n{child.value.get('text')}"


def _picture_texts(story: "StoryPage") -> Iterator[tuple[str, str]]:
    yield "Title", story.title
    yield "Description of the photo", story.photo_alt
    if story.photo:
        yield from _image_words("Photo", story.photo)
    for child in story.body:
        if child.block_type == "picture":
            image = child.value.get("image")
            yield "Caption", child.value.get("caption") or ""
            if image:
                yield "Description of a picture", image.contextual_alt_text or ""
                yield from _image_words("Picture", image)


def _image_words(where: str, image: Any) -> Iterator[tuple[str, str]]:
    yield f"{where}: name", image.title
    yield f"{where}: file name", image.filename
    yield f"{where}: what it shows", image.description


def framing_findings(story: "StoryPage") -> list[Finding]:
    """Check a story, half-filled ones too (WD-05), and return what to look at again."""
    prose = [("Title", story.title), ("Summary", story.summary), *_block_texts(story)]
    blocked = [
        found for where, text in _picture_texts(story) for found in check_picture_words(where, text)
    ]
    return blocked + [found for where, text in prose for found in check_prose(where, text)]
