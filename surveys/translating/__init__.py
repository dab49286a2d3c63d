"""The screen on which a survey is translated, and the file that goes out to a translator."""
