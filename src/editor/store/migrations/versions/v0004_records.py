"""What goes with an issue or a snapshot but is never printed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("issues", sa.Column("record", sa.Text()))
    op.add_column("snapshots", sa.Column("record", sa.Text()))
