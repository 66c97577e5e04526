"""Review rounds: what colleagues wrote about an issue, and who approved it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("of_issue", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["of_issue"], ["issues.id"], name="fk_reviews_of_issue_issues", initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sqlite_strict=True,
    )
    op.create_index("ix_reviews_of_issue", "reviews", ["of_issue"], unique=False)
