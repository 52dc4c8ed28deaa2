"""The first tables, and the triggers that keep the audit log as it was written."""

from __future__ import annotations

from alembic import op
from sqlalchemy import insert

from inspector.store.audit import FIRST
from inspector.store.tables import audit_head, metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_LITE = """
CREATE TRIGGER audit_no_{verb} BEFORE {verb} ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END
"""
_POSTGRES = (
    """
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit log is only added to'; END $$
""",
    """
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
""",
)


def upgrade() -> None:
    """Make all tables. A later step must not use `metadata`, which then has moved on."""
    connection = op.get_bind()
    metadata.create_all(connection)
    connection.execute(insert(audit_head).values(id=1, seq=0, hash=FIRST))
    lite = connection.dialect.name == "sqlite"
    for statement in [_LITE.format(verb=verb) for verb in ("UPDATE", "DELETE")] if lite else _POSTGRES:
        op.execute(statement)


def downgrade() -> None:
    """There is nothing before it."""
    raise RuntimeError("the first tables are not taken away by a migration: remove the database instead")
