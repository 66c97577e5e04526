"""Windows on the whole library: what was written in all issues, found and used again."""
