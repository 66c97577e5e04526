"""Checks before an issue leaves the house."""
