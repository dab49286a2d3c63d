"""Rules that are pure thought: no database, no request, no clock of their own."""
