"""Words for values: status, times, places, reasons."""
