"""Browser tests find Chromium or fail and say how to mend it; they never pass without one."""

from pathlib import Path

import pytest

from tests.e2e import browser


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Pretend a machine with no browser, on which nothing can be installed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    monkeypatch.setattr(browser, "_runs", lambda *command: False)
    return monkeypatch


def test_the_setting_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever names a browser gets that one."""
    mine = tmp_path / "my-browser"
    mine.write_text("")
    mine.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert browser.find("/nowhere") == str(mine)


def test_a_setting_that_cannot_be_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong setting is never passed over in silence."""
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(browser.NoBrowserError, match="/nowhere/chromium"):
        browser.find("/nowhere")


def test_the_one_that_playwright_fetched_is_used(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without one on the system, Playwright's own will do."""
    own = tmp_path / "chrome"
    own.write_text("")
    assert browser.find(str(own)) == str(own)


def test_the_system_package_is_installed_when_playwright_cannot_fetch(
    bare: pytest.MonkeyPatch,
) -> None:
    """Root may install the system's package."""
    asked: list[tuple[str, ...]] = []

    def runs(*command: str) -> bool:
        asked.append(command)
        return command[0] == "apt-get"

    def which(name: str) -> str | None:
        installed = any("chromium" in command and "install" in command for command in asked[1:])
        found = name == "apt-get" or (name == "chromium" and installed)
        return f"/usr/bin/{name}" if found else None

    bare.setattr(browser, "_runs", runs)
    bare.setattr(browser.shutil, "which", which)
    bare.setattr(browser.os, "geteuid", lambda: 0)
    assert browser.find("/nowhere") == "/usr/bin/chromium"


def test_without_any_it_fails_and_says_how_to_mend_it(bare: pytest.MonkeyPatch) -> None:
    """A missing browser is a failure with advice, not a skip."""
    with pytest.raises(browser.NoBrowserError, match="CHROMIUM"):
        browser.find("/nowhere")
