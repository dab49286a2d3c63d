"""The public addresses (design §7). Areas are named by dotted strings, so no floor is skipped."""

from django.conf import settings
from django.contrib.staticfiles.urls import staticfiles_urlpatterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from partnership.accounts.account_view import StaffAccountView

# The one way in, with its limits and its second factor; Wagtail brings two of its own (SE-17).
sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/login/", sign_in),
    path("_util/login/", sign_in),
    path("admin/account/", require_admin_access(StaffAccountView.as_view())),
    path("admin/", include(wagtailadmin_urls)),
    path("accounts/", include("partnership.accounts.urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("partners/", include("consultations.partner_urls")),
    path("search/", include("partnership.search.urls")),
    path("", include("partnership.core.urls")),
    path("", include("partnership.safeguarding.urls")),
    path("", include("partnership.evidence.urls")),
    path("", include("stories.urls")),
    path("", include("surveys.urls")),
]

if settings.GALLERY:
    urlpatterns.append(path("gallery/", include("partnership.core.gallery.urls")))

if settings.DEBUG:
    from django.conf.urls.static import static

    urlpatterns += staticfiles_urlpatterns()
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns.append(path("", include(wagtail_urls)))
