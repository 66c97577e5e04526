"""Länsbrev: newsletter editor for Swedish county administrative boards."""

__version__ = "0.1.0"
