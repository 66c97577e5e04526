"""What comes from other programs, cleaned and made ours: pasted text and its pictures, comments on a copy."""
