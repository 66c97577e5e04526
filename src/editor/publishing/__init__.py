"""Finished exports: one module per format, and the files of a release."""
