"""How values are written on papers, one kind per file: text in, value out."""
