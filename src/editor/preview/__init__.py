"""What leaves the house, live: a hardened page of QtWebEngine that is patched, and the printed pages."""
