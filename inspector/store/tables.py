"""The tables. Times are seconds since 1970 (UTC); JSON is text, so that both databases hold the same."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# SQLite counts by itself only in a column that is INTEGER to the letter.
_Serial = BigInteger().with_variant(Integer, "sqlite")

batches = Table(
    "batches",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, unique=True),
    Column("created_at", Float, nullable=False, index=True),
    Column("created_by", Text, nullable=False),
)

cases = Table(
    "cases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("batch_id", Text, ForeignKey("batches.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False, index=True),  # hash over the hashes of its files
    Column("twin_of", Text),
    Column("status", Text, nullable=False),
    Column("level", Text),
    Column("rank", Integer, nullable=False, default=-1),  # of the level, for the order of the queue
    Column("score", Float),
    Column("reason", Text, nullable=False, default=""),
    Column("reason_zh", Text, nullable=False, default=""),
    Column("findings", Integer, nullable=False, default=0),
    Column("asking", Integer, nullable=False, default=0),
    Column("problem", Text, nullable=False, default=""),
    Column("problem_zh", Text, nullable=False, default=""),
    Column("sought", Text, nullable=False, default=""),  # lower case, what the filter looks through
    Column("as_of", Text, nullable=False),
    Column("received_at", Float, nullable=False),
    Column("ended_at", Float),
    Column("version", Integer, nullable=False, default=1),
    Column("round", Integer, nullable=False, default=1),  # of inspection: a later one never writes into an earlier
    Column("pages_done", Integer, nullable=False, default=0),
    Column("pages_total", Integer, nullable=False, default=0),
    Column("decision", Text),
    Column("attempts", Integer, nullable=False, default=0),
    Column("lease_owner", Text, nullable=False, default=""),
    Column("lease_until", Float, nullable=False, default=0.0),
    Column("sent_at", Float, nullable=False, default=0.0),
    Column("taken_in", Text),  # JSON: the files and problems of the intake
    Column("engines", Text, nullable=False, default=""),
    Column("case_blob", Text),
    Column("pages_blob", Text),
    Column("html_blob", Text),
    Column("pdf_blob", Text),
    Index("cases_by_status", "status", "sent_at"),
    Index("cases_by_risk", "rank", "score", "received_at"),
    Index("cases_by_time", "received_at"),
    Index("cases_by_name", "name"),
)

files = Table(
    "files",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("file_page", Integer, nullable=False),
    Column("place", Integer, nullable=False),  # which page of the file that holds it
    Column("media_type", Text, nullable=False),
    Column("path", Text, nullable=False),  # within the data folder
    Column("status", Text, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("lease_owner", Text, nullable=False, default=""),
    Column("lease_until", Float, nullable=False, default=0.0),
    Column("words", LargeBinary),  # the page as packed JSON, until the case is judged
    Column("picture_blob", Text),
    Column("turn", Integer, nullable=False, default=0),
    Column("readability", Float),
    Column("problem", Text, nullable=False, default=""),
    Column("problem_zh", Text, nullable=False, default=""),
    Index("pages_by_status", "case_id", "status"),
    Index("pages_leased", "status", "lease_until"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False, index=True),
    Column("finding", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("undone_at", Float),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False, index=True),
    Column("outcome", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("on_version", Integer, nullable=False),
    Column("on_round", Integer, nullable=False),
    Column("undone_at", Float),
)

events = Table(
    "events",
    metadata,
    Column("seq", _Serial, primary_key=True, autoincrement=True),
    Column("batch_id", Text, nullable=False, index=True),
    Column("case_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("at", Float, nullable=False),
    Column("status", Text, nullable=False),
    Column("pages_done", Integer, nullable=False),
    Column("pages_total", Integer, nullable=False),
    Column("level", Text),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("case_id", Text, nullable=False, index=True),
    Column("payload", Text, nullable=False),
    Column("prev", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("name", Text, primary_key=True),
    Column("password", Text, nullable=False),  # argon2
)

secrets = Table(
    "secrets",
    metadata,
    Column("hash", Text, primary_key=True),  # SHA-256 of the secret: it is long and random, so no salt is needed
    Column("kind", Text, nullable=False),  # session, way_in
    Column("who", Text, nullable=False),
    Column("created_at", Float, nullable=False),
    Column("ends_at", Float, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("created_at", Float, nullable=False),
    Column("last_used_at", Float),
    Column("revoked_at", Float),
    UniqueConstraint("hash"),
)

failures = Table(
    "failures",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("address", Text, nullable=False, index=True),
    Column("at", Float, nullable=False),
)
