"""The Alembic environment: the store's schema, version by version. Alembic reads the files here by path."""
