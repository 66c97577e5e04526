"""What stands on the page, before it has a form: an issue as the values that templates read."""
