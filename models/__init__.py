"""The learned parts: text to spans, goods lines to verdicts. Knows nothing of the inspector that uses it."""
