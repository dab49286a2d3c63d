"""The site, served as production serves it: gunicorn, hashed static files, several processes."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.seeded import E2E_SETTINGS, ROOT

PATIENCE_SECONDS = 60


@contextmanager
def running_site(folder: Path, *options: str) -> Iterator[str]:
    """Serve the site from ``folder`` until the block ends.

    Args:
        folder: what the site keeps everything in.
        options: further ones for gunicorn; the last of two that differ holds.

    Yields:
        The address it is served on, without a closing slash.
    """
    address = f"127.0.0.1:{_free_port()}"
    surroundings = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": E2E_SETTINGS,
        "BIND": address,
        "BASE_URL": f"http://{address}",
        "WEB_CONCURRENCY": "2",
    }
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--threads", "2", *options],
            cwd=ROOT,
            env=surroundings,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(f"http://{address}", process, folder / "server.log")
            yield f"http://{address}"
        finally:
            process.terminate()
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError(f"The site did not start:\n{log.read_text()[-4000:]}")
