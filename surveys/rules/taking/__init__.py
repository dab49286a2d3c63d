"""How each kind of answer is read out of what a browser sent."""
