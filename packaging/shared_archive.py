"""The very first thing both frozen programs run: their modules lie in a file of their own, once for the two.

PyInstaller would put the same eleven megabytes into each program. Its own start, which comes next, reads the modules
from where this says.
"""

import os
import sys

sys._pyinstaller_pyz = os.path.join(sys._MEIPASS, "lansbrev.pyz")  # noqa: PTH118 (pathlib lies in that file)
