"""What an issue is: frozen values, pure edits, rich text, the issue file."""
