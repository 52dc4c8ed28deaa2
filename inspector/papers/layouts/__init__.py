"""The layouts of papers: one module each, found by folder."""
