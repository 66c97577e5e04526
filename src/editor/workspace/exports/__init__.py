"""What an export leaves: files put in place together, what it found, what is remembered of it."""
