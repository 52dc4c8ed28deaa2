"""The service over HTTP: pages for reviewers and the same as JSON for programs. Nothing here loads a model."""
