"""Tell the safeguarding leads at once that a red text has arrived (SG-09)."""

from django.conf import settings
from django.core.mail import send_mail
from django_tasks import task

from partnership.accounts.models import User
from partnership.accounts.roles import Role


@task()
def alert_leads(pk: str) -> int:
    """Write to every active safeguarding lead; the message holds no word of the text.

    Args:
        pk: the id of the text in the queue.

    Returns:
        How many people were written to.
    """
    addresses = list(
        User.objects.filter(is_active=True, groups__name=Role.SAFEGUARDING_LEAD).values_list(
            "email", flat=True
        )
    )
    address = f"{settings.WAGTAILADMIN_BASE_URL}/admin/safeguarding/queue/{pk}/"
    for email in addresses:
        send_mail(
            "A text needs you now",
            f"A red text is waiting in the safeguarding queue:\n{address}\n",
            None,
            [email],
        )
    return len(addresses)
