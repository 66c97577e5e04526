"""What was approved, so that a change since can be told.

An issue that was approved before has neither fingerprint: it counts as approved until it is saved again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("issues", sa.Column("approved", sa.Text()))
    op.add_column("issues", sa.Column("content", sa.Text()))
