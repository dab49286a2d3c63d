"""The site, with everything loaded before the first worker is forked.

A worker that takes the place of a dead one then answers at once; a cold one spends its first
second on reading addresses and templates, and would die before it came to sending.
"""

from django.db import connections
from django.test import Client

from partnership.wsgi import application
from surveys.models import SurveyPage


def _warm_up() -> None:
    """Open a survey's pages once, and leave no connection behind for the workers to share."""
    survey = SurveyPage.objects.live().public().first()
    if survey is not None:
        client = Client()
        address = f"{survey.get_url()}answer/"
        client.get(address)
        client.get(client.post(address).url)
        client.post(f"{address}check/", {"send_key": "none"})
    connections.close_all()


_warm_up()
__all__ = ["application"]
