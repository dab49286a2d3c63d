"""Files that strangers may have made: read within limits, and refused with reasons (SE-12)."""
