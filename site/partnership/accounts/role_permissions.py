"""What each role may do in the CMS, as groups with Django's and Wagtail's permissions.

``sync_roles`` runs after every migration and only ever adds, so running it again changes nothing
and whatever an administrator granted besides stays. What needs a rule about a thing (a survey of
one's own body, a visitor's words) is not here but in each area's ``permissions.py``.
"""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Model, Q
from django.db.models.signals import post_migrate, post_save
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from partnership.accounts.roles import Role
from partnership.accounts.second_reader import name_second_readers

WRITE_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
WRITE_IMAGES = ("add_image", "change_image", "choose_image")
WRITE_DOCUMENTS = ("add_document", "change_document", "choose_document")
CHOOSE = ("choose_image", "choose_document")

# Everybody here opens the CMS; partner reviewers never do.
STAFF = tuple(role for role in Role if role is not Role.PARTNER_REVIEWER)

# Permissions on models, by role: whole areas, or "area.codename" for single permissions.
MODEL_PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: (
        "home",
        "stories",
        "library",
        "wagtailredirects",
        "evidence.view_figure",
        "consultations.view_consultationpage",
    ),
    Role.EVIDENCE_ANALYST: ("evidence",),
    Role.ENGAGEMENT_OFFICER: ("surveys", "consultations", "evidence.view_figure"),
    Role.SAFEGUARDING_LEAD: ("safeguarding",),
    Role.PARTNER_REVIEWER: (),
}
# Page types whose pages, with everything below them, a role may write. The editor's and the
# administrator's reach begins at the root of the tree.
PAGE_TYPES: dict[Role, tuple[str, ...]] = {
    Role.EVIDENCE_ANALYST: ("evidence.StatisticsIndexPage",),
    Role.ENGAGEMENT_OFFICER: ("consultations.HaveYourSayPage", "consultations.WhatChangedPage"),
}
WHOLE_TREE = (Role.EDITOR, Role.ADMINISTRATOR)
COLLECTION_PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.EDITOR: (*WRITE_IMAGES, *WRITE_DOCUMENTS),
    Role.EVIDENCE_ANALYST: CHOOSE,
    Role.ENGAGEMENT_OFFICER: CHOOSE,
    Role.ADMINISTRATOR: (*WRITE_IMAGES, *WRITE_DOCUMENTS, "delete_image", "delete_document"),
}
# People in the audit trail are disabled, never deleted, and roles are part of the code; sessions
# and factors are allauth's.
NEVER_GRANTED = Q(content_type__app_label__in=("sessions", "mfa", "account", "usersessions")) | Q(
    codename__in=("delete_user", "delete_group")
)


def _permissions_of(role: Role) -> Q:
    if role is Role.ADMINISTRATOR:
        return Q(pk__isnull=False)
    wanted = Q(pk__isnull=True)
    for item in MODEL_PERMISSIONS[role]:
        label, _, codename = item.partition(".")
        one = Q(content_type__app_label=label)
        wanted |= one & Q(codename=codename) if codename else one
    return wanted


def _grant_models(group: Group, role: Role) -> None:
    wanted = _permissions_of(role)
    if role in STAFF:
        wanted |= Q(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(*Permission.objects.filter(wanted).exclude(NEVER_GRANTED))


def _grant_page(group: Group, page: Page) -> None:
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=WRITE_PAGES
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _grant_pages(group: Group, role: Role) -> None:
    if role in WHOLE_TREE:
        for root in Page.objects.filter(depth=1):
            _grant_page(group, root)
    for label in PAGE_TYPES.get(role, ()):
        for page in Page.objects.filter(pk__in=apps.get_model(label).objects.values("pk")):
            _grant_page(group, page)


def _grant_collections(group: Group, role: Role) -> None:
    root = Collection.get_first_root_node()
    if root is None:
        return
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"),
        codename__in=COLLECTION_PERMISSIONS.get(role, ()),
    ):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def sync_roles() -> None:
    """Make sure every role's group exists and holds at least the permissions named above."""
    for role in Role:
        group, _ = Group.objects.get_or_create(name=role)
        _grant_models(group, role)
        _grant_pages(group, role)
        _grant_collections(group, role)
    # Wagtail's own two groups would stand beside ours and mean something else.
    Group.objects.filter(name__in=("Editors", "Moderators"), user__isnull=True).delete()
    name_second_readers()


def _after_migrate(sender: AppConfig, **kwargs: Any) -> None:
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    sync_roles()


def _page_made(sender: type[Model], instance: Page, created: bool, **kwargs: Any) -> None:
    """Let the roles of a page type write below a page of that type as soon as it is made."""
    if not created or kwargs.get("raw"):
        return
    for role, labels in PAGE_TYPES.items():
        if sender._meta.label in labels:
            _grant_page(Group.objects.get_or_create(name=role)[0], instance.page_ptr)


def connect(config: AppConfig) -> None:
    """Keep the groups in step with migrations and with new index pages."""
    post_migrate.connect(_after_migrate, sender=config, dispatch_uid="accounts-roles")
    for label in {label for labels in PAGE_TYPES.values() for label in labels}:
        post_save.connect(_page_made, sender=label, dispatch_uid=f"accounts-roles-{label}")
