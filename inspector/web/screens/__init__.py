"""What each page shows, made of what casework says, in the language of the reader."""
