"""What was exported is kept compressed: ten years of weekly issues, exported often, are hundreds of megabytes else."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_UPDATE = sa.text(
    "UPDATE exports SET content = :content, content_sha256 = :content_sha256, sha256 = :sha256 WHERE id = :id"
)


def upgrade() -> None:
    op.add_column("exports", sa.Column("content", sa.LargeBinary()))
    op.add_column("exports", sa.Column("content_sha256", sa.Text()))
    connection = op.get_bind()
    for key in connection.execute(sa.text("SELECT id FROM exports")).scalars().all():  # one at a time: they are large
        row = connection.execute(sa.text("SELECT * FROM exports WHERE id = :id"), {"id": key}).mappings().one()
        connection.execute(_UPDATE, _compressed(dict(row)))
    op.drop_column("exports", "value")


def _compressed(row: dict[str, Any]) -> dict[str, Any]:
    """The columns to change. A damaged row keeps the seal that says so."""
    intact = row["sha256"] == _seal(row)
    value = row.pop("value").encode()
    row["content_sha256"] = hashlib.sha256(value).hexdigest()
    sha256 = _seal(row) if intact else row["sha256"]
    return {"id": row["id"], "content": zlib.compress(value), "content_sha256": row["content_sha256"], "sha256": sha256}


def _seal(row: dict[str, Any]) -> str:
    content = {name: value for name, value in row.items() if value is not None and name != "sha256"}
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()
