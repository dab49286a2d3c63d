"""All questions of the bank as they are now."""

from django.apps import apps

from surveys.rules.definition import Definition


def all_questions(except_pk: int | None = None) -> Definition:
    """Return every bank question but one, as rules may name them."""
    entries = apps.get_model("surveys", "BankQuestion").objects.all()
    others = [entry for entry in entries if entry.pk != except_pk and entry.content]
    return Definition(tuple(entry.question for entry in others))
