"""What newsletters know besides their settings, new versions of published issues, deleted sections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for name in ("audience", "checked_on", "hero", "images", "pictures"):
        op.add_column("newsletters", sa.Column(name, sa.Text()))
    op.add_column("issues", sa.Column("published_at", sa.Text()))
    op.add_column("issues", sa.Column("version", sa.Integer()))
    op.add_column("issues", sa.Column("version_of", sa.Text()))
    op.create_table(
        "binned_sections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("of_issue", sa.Text(), nullable=False),
        sa.Column("section_id", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("pictures", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["of_issue"],
            ["issues.id"],
            name="fk_binned_sections_of_issue_issues",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_binned_sections"),
        sqlite_strict=True,
    )
    op.create_index("ix_binned_sections_of_issue", "binned_sections", ["of_issue"], unique=False)
