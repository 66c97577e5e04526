"""An issue released: made into files, looked at, put in place together, and what is remembered of it."""
