"""What makes a story fair, as plain Python: neither Django nor Wagtail is imported here."""
