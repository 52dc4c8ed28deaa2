"""One check per file, found by the registry."""
