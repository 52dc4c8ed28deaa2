"""Makes labelled texts for training the recogniser: frames of papers filled with varied names and figures, seeded."""
