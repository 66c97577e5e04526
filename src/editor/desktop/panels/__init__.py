"""The parts of the window of an open issue beside each other: outline, form, preview, and what tells of them."""
