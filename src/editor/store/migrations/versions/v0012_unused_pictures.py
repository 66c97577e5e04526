"""Which picture files nothing named, and since which day: they go on a later one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "unused_pictures",
        sa.Column("picture", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("picture", name="pk_unused_pictures"),
        sqlite_strict=True,
    )
