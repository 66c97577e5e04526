"""Which issue one came from a file to stand beside: of the two it is told which is which."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("issues", sa.Column("beside", sa.Text()))
