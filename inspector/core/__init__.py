"""The nouns: pages are words with boxes, documents are pages with fields, a finding shows its evidence."""
