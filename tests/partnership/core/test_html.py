"""The only door for HTML that was not typed in the CMS editor (SE-11, WD-10 to WD-15)."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.core.html import ATTRIBUTES, SCHEMES, TAGS, clean_html

ROOT = Path(__file__).resolve().parents[3]

# Written for this project: ways in which markup has been made to run script in other places.
PAYLOADS = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math><mi><mglyph><style><!--</style><img title=\"--><img src=x onerror=alert(1)>\">",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java&#x0A;script:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='java\u00adscript:alert(1)'>x</a>",
    "<a href='\u200bjavascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:x'>x</a>",
    "<a href='//evil.example/'>x</a>",
    "<a href='/\\evil.example/'>x</a>",
    "<a href='\\\\evil.example/'>x</a>",
    "<a href='///evil.example/'>x</a>",
    "<a href='feed:javascript:alert(1)'>x</a>",
    "<a href=https://ok.example onclick=alert(1) style='x:expression(1)'>x</a>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css'</style>",
    "<p style=background:url(javascript:alert(1))>x</p>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<<script>script>alert(1)</script>",
    "<p/onmouseover=alert(1)//>x",
    "<a href=\"https://ok.example\x00\" onfocus=alert(1) autofocus>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<p id=location name=cookie>x</p>",
    "<a href='https://ok.example' target=_blank rel=opener ping=//evil.example>x</a>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<a xlink:href=javascript:alert(1)>x</a>",
)  # fmt: skip


class Reader(HTMLParser):
    """Lists every tag and attribute of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.oddities: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.oddities.append(data)

    def handle_decl(self, decl: str) -> None:
        self.oddities.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.oddities.append(data)


def assert_harmless(html: str) -> None:
    read = Reader(html)
    assert not read.oddities
    for tag, attributes in read.tags:
        assert tag in TAGS, html
        for name, value in attributes:
            assert name in ATTRIBUTES.get(tag, ()), html
            if name == "href":
                assert (value or "").split(":")[0].lower() in SCHEMES, html


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_come_out_harmless(payload: str) -> None:
    for html in (payload, f"<p>{payload}</p>", f"<a href='https://ok.example'>{payload}</a>"):
        once = clean_html(html)
        assert_harmless(once)
        assert clean_html(once) == once


markup = st.lists(
    st.sampled_from(
        ["<", ">", "</", "/>", "<!--", "-->", "&", "&lt;", "&#x3c;", ";", "'", '"', "=", " ",
         "\x00", "a", "p", "script", "style", "svg", "math", "href", "onclick", "javascript:",
         "//evil", "https://ok.example", "<p>", "</p>", "<a href='", "<ul><li>", "\u200b", "\n"]
    )
    | st.text(max_size=6),
    max_size=30,
).map("".join)  # fmt: skip


@given(markup)
def test_anything_comes_out_harmless_and_cleaning_twice_changes_nothing(html: str) -> None:
    once = clean_html(html)
    assert_harmless(once)
    assert clean_html(once) == once


def test_what_is_allowed_stays() -> None:
    html = (
        '<h2>A</h2><p>B <strong>c</strong> <a href="https://ok.example/?a&amp;b" title="t">d</a>'
        '<br><a href="mailto:x@example.org">e</a> <a href="tel:08001111">f</a></p>'
        "<ul><li>g</li></ul><blockquote>h</blockquote>"
    )
    assert clean_html(html) == html


def test_words_of_a_removed_tag_stay_as_words() -> None:
    """WD-10."""
    assert clean_html("<script>alert(1)</script>").strip() == "alert(1)"


def test_links_without_a_scheme_lose_their_address() -> None:
    """WD-14."""
    for address in ("//evil.example", "/here/", "here", "#here", "?q"):
        assert "href" not in clean_html(f'<a href="{address}">x</a>')


def test_no_rel_is_added() -> None:
    """WD-12."""
    assert "rel" not in clean_html('<a href="https://ok.example" rel="x">y</a>')


def test_script_and_style_are_never_allowed() -> None:
    """WD-13: nh3 would panic, which no ``except Exception`` catches."""
    assert TAGS.isdisjoint({"script", "style"})


@pytest.mark.parametrize("value", [None, 3, b"<p>"])
def test_only_text_is_taken(value: Any) -> None:
    """WD-15."""
    with pytest.raises(TypeError):
        clean_html(value)


def test_nobody_else_imports_the_sanitisers() -> None:
    """SE-11."""
    folders = ("site/partnership", "home", "stories", "surveys", "consultations")
    importers = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if any(
            line.startswith(("import bleach", "import nh3", "from bleach", "from nh3"))
            for line in map(str.strip, path.read_text(encoding="utf-8").splitlines())
        )
    }
    assert importers == {"site/partnership/core/html.py"}
