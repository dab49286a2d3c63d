"""Somebody who watches a page and remembers what it should not have done."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request


@dataclass
class Witness:
    """What a browser did while it was watched.

    Attributes:
        foreign: Addresses of other sites that were asked for (DP-20).
        refused: What the console said about the content security policy (SE-02).
        errors: Errors of our scripts, as the browser words them.
    """

    home: str
    foreign: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Begin to watch a page."""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.errors.append(f"{page.url}: {error}"))

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.home).netloc:
            self.foreign.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.refused.append(f"{message.page and message.page.url}: {message.text}")

    def assert_nothing_happened(self) -> None:
        """Fail, saying everything that happened at once."""
        assert (self.foreign, self.refused, self.errors) == ([], [], [])


def kept_by_browser(context: BrowserContext, page: Page) -> dict[str, object]:
    """Return the names of everything the browser kept: cookies and both storages."""
    script = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    return {
        "cookies": [cookie.get("name") for cookie in context.cookies()],
        "storage": page.evaluate(script),
    }
