"""Pages of the window: which is shown, and what those beside the start page and the open issue have in common."""
