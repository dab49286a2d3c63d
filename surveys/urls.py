"""A short way to the answering pages, before Wagtail's catch-all.

The routes themselves belong to the survey's page; this only finds the page with one query where
walking down the tree takes nine, because a phone asks for ten of these pages in a row.
"""

from django.conf import settings
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt

from surveys.gallery.views import every_question, one_question
from surveys.views.entrance import entrance

ABOVE = r"^(?P<above>(?:[\w-]+/)+)"

urlpatterns: list[URLPattern] = [
    # A tablet shows who it is by its token in a header, which no other site can make a browser
    # send; a token for forms would be long out of date when the signal is back.
    re_path(
        rf"{ABOVE}(?P<below>answer/tablet/(?:worker\.js|key/|deliver/))$", csrf_exempt(entrance)
    ),
    re_path(rf"{ABOVE}(?P<below>answer/(?:[\w-]+/)?)$", entrance),
]

if settings.GALLERY:
    urlpatterns += [
        path("gallery/questions/", every_question, name="question_gallery"),
        path("gallery/questions/<slug:name>/", one_question, name="gallery_question"),
    ]
