"""The mark of a database that needs its write-ahead log, so that a log that is gone is noticed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.create_table(
        "unmerged",
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("lost", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("since", name="pk_unmerged"),
        sqlite_strict=True,
    )
