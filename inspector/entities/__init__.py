"""What the papers name, wherever it stands: the recogniser's spans as entities with boxes, one name for one thing."""
