"""The local SQLite store: newsletters, issues, registers, pictures."""
