"""Safe values for every environment. The others loosen or add; none tightens (design §8)."""

from typing import Any

from csp.constants import NONE, SELF

from partnership.settings import env

BASE_DIR = env.BASE_DIR
DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.names("CSRF_TRUSTED_ORIGINS")
ROOT_URLCONF = "partnership.urls"
WSGI_APPLICATION = "partnership.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "home",
    "stories",
    "consultations",
    "surveys",
    "partnership.evidence",
    "partnership.safeguarding",
    "partnership.accounts",
    "partnership.library",
    "partnership.search",
    "partnership.core",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "partnership.accounts.apps.StaffUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

# The order matters: EX-09 shows what goes wrong otherwise.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "partnership.core.middleware.ContentSecurityPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "partnership.core.middleware.ResourcePolicyMiddleware",
    # Below the headers that static files carry too (SE-04): it answers for them by itself.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages go out compressed with or without a proxy (UX-22); Django pads against BREACH.
    "django.middleware.gzip.GZipMiddleware",
    "partnership.core.middleware.PrivatePagesMiddleware",
    "partnership.core.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "partnership.accounts.middleware.SessionLimitsMiddleware",
    "partnership.accounts.middleware.StaffSecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "partnership.core.refused.RefusedPublicationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "partnership" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "partnership.core.context.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- data -------------------------------------------------------------------------------------
DATABASES: dict[str, Any] = {"default": env.database(f"sqlite:///{BASE_DIR / 'db.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = 60
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers and one writer at a time, without "database is locked"; what is deleted is
    # overwritten (CC-15).
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        " PRAGMA secure_delete=ON;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
CACHES: dict[str, Any] = {"default": env.cache("locmemcache://")}
TASKS: dict[str, Any] = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# Keys that encrypt visitors' words and second-factor secrets, newest first (key rotation).
FIELD_ENCRYPTION_KEYS = env.names("FIELD_ENCRYPTION_KEYS")

# --- files ------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = BASE_DIR / "staticfiles"
# Our files are for our pages (SE-04).
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_URL = "/media/"
MEDIA_ROOT = env.text("MEDIA_ROOT", str(BASE_DIR / "media"))
# Files that only a view hands out, after asking who wants them; never inside MEDIA_ROOT.
PROTECTED_ROOT = env.text("PROTECTED_ROOT", str(BASE_DIR / "protected"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "protected": {"BACKEND": "partnership.core.storage.ProtectedStorage"},
    "staticfiles": {"BACKEND": "partnership.core.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# --- language and time --------------------------------------------------------------------------
LANGUAGE_CODE = "en-gb"
# The languages that a survey can be answered in; staff work in English (NF-34).
LANGUAGES = [("en-gb", "English"), ("ro", "Romanian"), ("pl", "Polish")]
LOCALE_PATHS = [str(BASE_DIR / "site" / "partnership" / "locale")]
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English")]

# --- accounts ---------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/partners/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "partnership.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 0)
ACCOUNT_FORMS = {
    "login": "partnership.accounts.entrance_forms.LoginForm",
    "change_password": "partnership.accounts.entrance_forms.ChangePasswordForm",
    "reset_password": "partnership.accounts.entrance_forms.ResetPasswordForm",
    "reset_password_from_key": "partnership.accounts.entrance_forms.ResetPasswordKeyForm",
    "reauthenticate": "partnership.accounts.entrance_forms.ReauthenticateForm",
}
MFA_FORMS = {
    "authenticate": "partnership.accounts.entrance_forms.AuthenticateForm",
    "reauthenticate": "partnership.accounts.entrance_forms.ReauthenticateCodeForm",
    "activate_totp": "partnership.accounts.entrance_forms.ActivateTOTPForm",
}
MFA_ADAPTER = "partnership.accounts.adapters.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_TOTP_ISSUER = env.text("SITE_SHORT_NAME", "Partnership")
USERSESSIONS_TRACK_ACTIVITY = False
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "partnership.accounts.passwords.LocalWordsValidator",
        "OPTIONS": {"words": env.names("LOCAL_WORDS")},
    },
]

# --- cookies and headers ------------------------------------------------------------------------
SESSION_COOKIE_NAME = "__Host-session"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
# Staff and partners are signed out after this long without a click (SE-20).
SESSION_IDLE_SECONDS = 30 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = "__Host-csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# --- Wagtail ----------------------------------------------------------------------------------
SITE_NAME = env.text("SITE_NAME", "Serious Violence Prevention Partnership")
SITE_SHORT_NAME = env.text("SITE_SHORT_NAME", "Partnership")
WAGTAIL_SITE_NAME = SITE_SHORT_NAME
WAGTAILADMIN_BASE_URL = env.text("BASE_URL", "http://127.0.0.1:8000")
WAGTAILADMIN_LOGIN_URL = "/accounts/login/"
WAGTAIL_FRONTEND_LOGIN_URL = "/accounts/login/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_USER_TIME_ZONES = ["Europe/London"]
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Days as people here write them.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAILIMAGES_IMAGE_MODEL = "library.LibraryImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "partnership.library.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "library.LibraryDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "pdf", "txt", "xlsx"]
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {
            "features": [
                "h2",
                "h3",
                "bold",
                "italic",
                "ol",
                "ul",
                "link",
                "document-link",
                "figure",
            ]
        },
    }
}

# --- the product --------------------------------------------------------------------------------
# Where a weakness can be reported (SE-32).
SECURITY_CONTACT = env.text("SECURITY_CONTACT", "mailto:security@example.org")
# Demonstration people and content may be made in development and tests; never in production.
DEMONSTRATION = False
# Development and tests open the component gallery; production never does.
GALLERY = False
# Seconds for which a public page may be served from the shared cache.
PAGE_CACHE_SECONDS = env.number("PAGE_CACHE_SECONDS", 60)
# Stuffing is made dear and set aside, never refused (SE-13 to SE-15); operations.md explains each.
# The most hashes that a browser computes before it sends: under a second on an old phone (SE-14).
SURVEY_PROOF_WORK = env.number("SURVEY_PROOF_WORK", 50_000)
# Without a script, waiting for so long on the last page is as good.
SURVEY_PATIENCE_SECONDS = env.number("SURVEY_PATIENCE_SECONDS", 10)
# How slowly a written-down code is turned into keys (SAV-3); another number opens no old code.
SURVEY_CODE_ROUNDS = 2**14
# What a page takes to read (SE-13); only a third of it is a reason to look twice.
SURVEY_SECONDS_A_PAGE = env.number("SURVEY_SECONDS_A_PAGE", 3)
# Answers to one survey in ten minutes; more without a code are set aside.
SURVEY_BURST = env.number("SURVEY_BURST", 600)
# Sets of the same answers to one survey in an hour; more are set aside.
SURVEY_SAME_ANSWERS = env.number("SURVEY_SAME_ANSWERS", 10)
# Wrong printed codes for one survey in ten minutes; after that the log says so once.
SURVEY_WRONG_CODES = env.number("SURVEY_WRONG_CODES", 300)
# Wrong codes to saved or sent answers in ten minutes; after that each try costs a sum (SAV-4).
SURVEY_FREE_TRIES = env.number("SURVEY_FREE_TRIES", 4)
# One paper form in so many is typed by two people (SD-11).
SURVEY_PAPER_SAMPLE = env.number("SURVEY_PAPER_SAMPLE", 10)
# Days that the safeguarding rota is looked ahead for what has no end (SG-05).
ROTA_HORIZON_DAYS = env.number("ROTA_HORIZON_DAYS", 28)
# Where "Exit this page" may lead (EXIT-5: a fixed allow-list, no personalised sites).
LEAVE_URL = "https://www.bbc.co.uk/weather"

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "partnership.core.logs.JsonFormatter"}},
    "filters": {"answering": {"()": "partnership.core.logs.WithoutAnswering"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["answering"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    # Without Django's own handlers: one of them mails whole requests, answers included (DP-08).
    "loggers": {"django": {"handlers": [], "level": "INFO"}},
}
