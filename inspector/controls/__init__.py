"""What is controlled, by whom, since when: the law as data."""
