"""One program per store: whoever starts a second one is let in by the first, which opens the file instead."""
