"""The newsletters' own settings: the dialog, its pages, and the drafts they are used in."""
