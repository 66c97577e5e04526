"""Earlier versions in the window: listed, compared, put back."""
