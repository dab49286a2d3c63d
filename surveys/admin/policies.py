"""Who may see and change the question bank, in the form that Wagtail's screens ask for."""

from partnership.accounts.policies import PredicatePolicy
from surveys.models import BankQuestion
from surveys.permissions import edit_bank

# A question of the bank is retired, never deleted: surveys and answers point to it.
BANK = PredicatePolicy(BankQuestion, {"add": edit_bank, "change": edit_bank, "view": edit_bank})
