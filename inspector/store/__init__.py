"""The only code that knows SQL and where files lie."""
