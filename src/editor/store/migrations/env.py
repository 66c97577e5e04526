"""Run by Alembic: migrates the connection it was given, inside the transaction its caller has begun."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from editor.store.tables import metadata

connection: Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    transactional_ddl=True,  # Alembic takes SQLite for a database that cannot undo DDL; begun at once, it can
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
