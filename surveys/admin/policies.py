"""Who may see and change the question bank and the places, as Wagtail's screens ask for it."""

from partnership.accounts.policies import PredicatePolicy
from surveys.models import BankQuestion, Place
from surveys.permissions import edit, edit_bank

# A question of the bank is retired, never deleted: surveys and answers point to it.
BANK = PredicatePolicy(BankQuestion, {"add": edit_bank, "change": edit_bank, "view": edit_bank})
# A place is taken off the list, never deleted: answers name it.
PLACES = PredicatePolicy(Place, {"add": edit, "change": edit, "view": edit})
