"""What issues were whenever they were handed over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "lineages",
        sa.Column("of_issue", sa.Text(), nullable=False),
        sa.Column("signs", sa.Text(), nullable=False),
        sa.Column("handed_revision", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["of_issue"], ["issues.id"], name="fk_lineages_of_issue_issues", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("of_issue", name="pk_lineages"),
        sqlite_strict=True,
    )
