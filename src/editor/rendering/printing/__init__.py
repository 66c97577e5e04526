"""From those values to PDF, by Typst: pages of an issue and of its review copy."""
