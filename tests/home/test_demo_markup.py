"""From plain demonstration text to the CMS's rich text."""

import pytest

from home.demo.markup import rich_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("One\nline", "<p>One line</p>"),
        ("One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("- a\n- b\nmore", "<ul><li>a</li><li>b more</li></ul>"),
        ("**Bold** & [link](/x/)", '<p><b>Bold</b> &amp; <a href="/x/">link</a></p>'),
        ("<script>", "<p>&lt;script&gt;</p>"),
        ("{a-figure}", '<p><embed embedtype="figure" slug="a-figure"/></p>'),
        ("{a-figure:rate}", '<p><embed embedtype="figure" slug="a-figure" form="rate"/></p>'),
    ],
)
def test_rich_text(text: str, expected: str) -> None:
    assert rich_text(text) == expected
