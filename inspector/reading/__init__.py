"""From files to pages of words with boxes."""
