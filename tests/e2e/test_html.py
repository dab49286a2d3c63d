"""Every page, in every state, is correct HTML as it is served (AC-05)."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.e2e.checker import complaints
from tests.e2e.states import STATES

pytestmark = pytest.mark.html


def test_the_html_checker_finds_no_error(phone_without_script: Page, tmp_path: Path) -> None:
    """Without script, what the browser was sent is what it was given by us."""
    page = phone_without_script
    served: list[Response] = []

    def came(response: Response) -> None:
        served.append(response)

    page.on("response", came)
    files = []
    for state, bring in STATES.items():
        bring(page)
        page.wait_for_load_state()
        file = tmp_path / (re.sub(r"\W+", "-", state) + ".html")
        file.write_text(_last_document(served))
        files.append(file)
        page.context.clear_cookies()
    assert complaints(files) == []


def _last_document(served: list[Response]) -> str:
    """Return the page that the browser ended on, redirects and parts left out."""
    documents = [
        response
        for response in served
        if response.request.is_navigation_request() and not 300 <= response.status < 400
    ]
    return documents[-1].text()
