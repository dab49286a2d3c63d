"""Commands of the accounts area."""
