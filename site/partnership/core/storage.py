"""Where static files are kept once collected, and files that nobody may fetch by their address."""

from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names, also inside the ``import`` lines of our ES modules."""

    support_js_module_import_aggregation = True


class ProtectedStorage(FileSystemStorage):
    """A folder of its own that no web server hands out; a view asks for permission first (SE-21).

    Only the account that runs the site can read what is in it.
    """

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    @property
    def base_location(self) -> str:  # type: ignore[override]
        """The folder, asked for each time: tests have one each."""
        return str(settings.PROTECTED_ROOT)

    @property
    def location(self) -> str:  # type: ignore[override]
        """The same, as an absolute path."""
        return str(Path(self.base_location).absolute())

    def url(self, name: str | None) -> str:
        """Refuse: these files have no address of their own.

        Raises:
            ValueError: Always.
        """
        raise ValueError("Protected files have no address. Serve them through a view.")


def protected_storage() -> Storage:
    """Return the storage for files that are handed out by a view alone."""
    return storages["protected"]
