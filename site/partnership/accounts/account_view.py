"""The CMS's screen for one's own account."""

from typing import Any

from wagtail.admin.views.account import AccountView, AvatarSettingsPanel


class StaffAccountView(AccountView):
    """One's own settings, without a picture of oneself.

    Its upload would go round the library's: no clean copy, and every decoder of Pillow (SE-22).
    """

    def get_panels(self) -> list[Any]:
        """Return Wagtail's panels but the one for a picture."""
        return [
            panel for panel in super().get_panels() if not isinstance(panel, AvatarSettingsPanel)
        ]
