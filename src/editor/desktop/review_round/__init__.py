"""The review round by colleagues: copies sent out, comments that came back, an approval."""
