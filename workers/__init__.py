"""Delivery of work to other processes. The queue comes with the service; the command line reads in its own children."""
