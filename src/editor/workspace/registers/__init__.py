"""The registers as the window sees them: found, used, changed everywhere at once, kept clean."""
