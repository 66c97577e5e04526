"""Swedish (and English) words of the program's own: dates, times, kickers."""
