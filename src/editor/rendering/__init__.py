"""An issue in, mail HTML, web HTML, plain text and PDF out. Writes no file."""
