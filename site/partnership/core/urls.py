"""Plain addresses that belong to no area."""

from django.urls import path
from wagtail.contrib.sitemaps.views import sitemap

from partnership.core import views

urlpatterns = [
    path("health/", views.health, name="health"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
]
