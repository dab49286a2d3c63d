"""Tell those on duty at once that a red text has arrived (SG-05, SG-09)."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone
from django_tasks import task

from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.models.duty import leads


def on_call() -> list[str]:
    """Return the addresses of whoever is on duty today and of the deputy.

    When the rota has nobody today, everybody who can read the queue.
    """
    today = timezone.localdate()
    turn = DutyTurn.objects.filter(first_day__lte=today, last_day__gte=today).first()
    everybody = leads()
    named = everybody.filter(pk__in=(turn.person_id, turn.deputy_id)) if turn else everybody.none()
    return list((named or everybody).values_list("email", flat=True))


@task()
def alert_leads(pk: str) -> int:
    """Write to those on duty; the message holds no word of the text.

    Args:
        pk: the id of the text in the queue.

    Returns:
        How many people were written to.
    """
    addresses = on_call()
    address = f"{settings.WAGTAILADMIN_BASE_URL}/admin/safeguarding/queue/{pk}/"
    for email in addresses:
        send_mail(
            "A text needs you now",
            f"A red text is waiting in the safeguarding queue:\n{address}\n",
            None,
            [email],
        )
    return len(addresses)
