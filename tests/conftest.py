"""What every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # containers run as root; the program never sets it

# how long an example takes says more of the machine than of the program
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real newsletters beside the project; tests that need it are skipped where it is absent."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the real newsletters (../shared) are not here")
    return folder


@pytest.fixture(scope="session")
def example(shared: Path) -> Path:
    """The folder of the real example issue (issue file, pictures, expected lines)."""
    return shared / "examples" / "vastra-gotaland-2023-06"


@pytest.fixture
def shut_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder this process may not look into, even where tests run as root."""
    if os.name == "nt":
        pytest.skip("permissions of POSIX")
    folder = tmp_path / "stängd"
    folder.mkdir(mode=0o000)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o700)
