"""A short way to the answering pages, before Wagtail's catch-all.

The routes themselves belong to the survey's page; this only finds the page with one query where
walking down the tree takes nine, because a phone asks for ten of these pages in a row.
"""

from django.conf import settings
from django.urls import URLPattern, path, re_path

from surveys.gallery.views import every_question, one_question
from surveys.views.entrance import entrance

urlpatterns: list[URLPattern] = [
    re_path(r"^(?P<above>(?:[\w-]+/)+)(?P<below>answer/(?:[\w-]+/)?)$", entrance),
]

if settings.GALLERY:
    urlpatterns += [
        path("gallery/questions/", every_question, name="question_gallery"),
        path("gallery/questions/<slug:name>/", one_question, name="gallery_question"),
    ]
