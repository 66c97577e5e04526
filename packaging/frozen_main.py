"""The frozen program's start: the same as `python -m editor`."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # first: a worker process starts this file again
    from editor.__main__ import main

    sys.exit(main())
