"""Language, Swedish first: dates and times in words, spelling, readability, mending of text, marks while typing."""
