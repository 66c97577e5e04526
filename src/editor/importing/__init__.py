"""Other programs' documents in, an issue out."""
