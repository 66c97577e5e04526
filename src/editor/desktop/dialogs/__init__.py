"""Dialogs: one call takes values and returns a value."""
