"""Addresses that editors may type (SE-11)."""

import pytest
from django.core.exceptions import ValidationError

from partnership.core.links import validate_address


@pytest.mark.parametrize(
    "address",
    ["/", "/get-help/#hand-in", "https://example.org/a?b=c", "mailto:a@example.org", "tel:999"],
)
def test_our_pages_the_web_mail_and_telephone_pass(address: str) -> None:
    validate_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "get-help/",
        "//example.org",
        "/\\example.org",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "https://",
        "/a b",
        " /",
        "/a\n",
        "ftp://example.org",
    ],
)
def test_everything_else_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        validate_address(address)
