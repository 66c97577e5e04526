"""The days on which the program was run: by them things in the store grow old, whatever the clock says."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "run_days",
        sa.Column("day", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_run_days"),
        sqlite_strict=True,
    )
