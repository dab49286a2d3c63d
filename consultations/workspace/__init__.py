"""The partners' workspace at ``/partners/``: results, small numbers hidden, never an answer."""
