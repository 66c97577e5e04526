"""Paths, settings, logging, atomic files, messages, pictures. Knows nothing of newsletters."""
