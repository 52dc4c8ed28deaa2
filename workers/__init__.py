"""Delivery of work to other processes. The queue comes with the service; the command line reads in children of its own."""
