"""Wagtail's ready-made workflow, in this project's words and with somebody to do it.

Wagtail gives it to a group called Moderators, which is not one of our roles: a page that was sent
for approval would wait for ever.
"""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow

from partnership.accounts.roles import Role

READY_MADE = "Moderators approval"
# Follows "Submit to" on the button of the editor.
NAME = "a second reader"
READERS = (Role.EDITOR, Role.ADMINISTRATOR)


def name_second_readers() -> None:
    """Give the ready-made task to the roles that read each other's pages (SG-14).

    A task that an administrator gave to somebody is left alone.
    """
    Workflow.objects.filter(name=READY_MADE).update(name=NAME)
    GroupApprovalTask.objects.filter(name=READY_MADE).update(name=NAME)
    for task in GroupApprovalTask.objects.filter(name=NAME, groups__isnull=True):
        task.groups.set(Group.objects.filter(name__in=READERS))
