"""Item models that look up values; they never query."""
