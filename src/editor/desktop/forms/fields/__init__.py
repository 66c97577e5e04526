"""Reusable fields: a label above, what is edited, and below it help or what is wrong."""
