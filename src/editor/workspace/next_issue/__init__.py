"""The next issue of a newsletter, made from an earlier one: what is kept, what must be updated, what is left out."""
