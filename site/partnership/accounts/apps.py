"""Application configuration."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """Who signs in, for whom and in which role."""

    # The other configuration below is for Wagtail's own app; Django must not hesitate between them.
    default = True
    name = "partnership.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        """Keep roles and the audit trail in step."""
        from partnership.accounts import role_permissions, signals

        role_permissions.connect(self)
        signals.connect()


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's screens for people and groups, with our forms."""

    group_viewset = "partnership.accounts.groups_admin.RoleGroupViewSet"
    user_viewset = "partnership.accounts.admin.StaffUserViewSet"
