"""One OCR engine per file, found by the registry."""
