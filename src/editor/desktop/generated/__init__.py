"""Python code generated from ui/*.ui; do not edit."""
