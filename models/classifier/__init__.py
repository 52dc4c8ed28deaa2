"""The classifier of goods lines: what a line declares, what it says in truth, and how surely."""
