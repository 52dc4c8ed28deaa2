"""From pages to typed documents with fields and line items."""
