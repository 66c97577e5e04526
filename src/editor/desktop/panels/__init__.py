"""The parts of a window beside each other: outline, form, preview, start page."""
