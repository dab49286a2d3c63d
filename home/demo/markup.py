"""From the plain text of the demonstration files to the CMS's rich text.

Paragraphs are parted by empty lines; lines that start with ``- `` make a list. Inside a line:
``[label](/address/)`` is a link, ``**word**`` is strong, and ``{figure-slug}`` or
``{figure-slug:form}`` is a number through the figure door.
"""

import re

from django.utils.html import escape

_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_STRONG = re.compile(r"\*\*([^*]+)\*\*")
_FIGURE = re.compile(r"\{([a-z0-9-]+)(?::([a-z]+))?\}")


def _figure(match: re.Match[str]) -> str:
    form = f' form="{match[2]}"' if match[2] else ""
    return f'<embed embedtype="figure" slug="{match[1]}"{form}/>'


def _inline(text: str) -> str:
    html: str = escape(" ".join(text.split()))
    html = _LINK.sub(r'<a href="\2">\1</a>', html)
    return _FIGURE.sub(_figure, _STRONG.sub(r"<b>\1</b>", html))


def _paragraph(chunk: str) -> str:
    if not chunk.lstrip().startswith("- "):
        return f"<p>{_inline(chunk)}</p>"
    items = re.split(r"(?:^|\n)\s*- ", chunk)[1:]
    return "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"


def rich_text(text: str) -> str:
    """Return the rich text of a plain text."""
    chunks = re.split(r"\n\s*\n", text.strip())
    return "".join(_paragraph(chunk) for chunk in chunks if chunk.strip())
