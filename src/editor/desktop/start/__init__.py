"""The start page: the issues there are."""
