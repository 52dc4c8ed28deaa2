"""One document type per file, found by the registry."""
