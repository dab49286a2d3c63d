"""Where static files are kept once collected."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names, also inside the ``import`` lines of our ES modules."""

    support_js_module_import_aggregation = True
