"""Guards over the repository itself: templates, pins, documents, house rules."""
