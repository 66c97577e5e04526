"""Checks before an issue leaves the house: what is found, and what somebody has accepted with a reason."""
