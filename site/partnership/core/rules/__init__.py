"""Rules of the ground floor: pure thought, without Django."""
