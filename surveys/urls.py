"""A short way to the answering pages, before Wagtail's catch-all.

The routes themselves belong to the survey's page; this only finds the page with one query where
walking down the tree takes nine, because a phone asks for ten of these pages in a row.
"""

from django.urls import re_path

from surveys.views.entrance import entrance

urlpatterns = [
    re_path(r"^(?P<above>(?:[\w-]+/)+)(?P<below>answer/(?:[\w-]+/)?)$", entrance),
]
