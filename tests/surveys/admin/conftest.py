"""What the tests of the screens share."""

import pytest
from django.test import Client

from tests.factories.accounts import EngagementOfficerFactory, sign_in


@pytest.fixture
def officer(client: Client) -> Client:
    """Return a browser in which an engagement officer is signed in."""
    return sign_in(client, EngagementOfficerFactory())
