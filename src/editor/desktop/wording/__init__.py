"""Words for values: kinds of things, status, times, reasons, what registers did."""
