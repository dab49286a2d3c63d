"""Addresses that the CMS cannot match itself, because a file name has a dot in it."""

from django.urls import re_path
from wagtail.views import serve

urlpatterns = [
    re_path(r"^((?:[\w\-]+/)+data\.(?:csv|xlsx))$", serve, name="evidence_data"),
]
