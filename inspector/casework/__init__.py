"""What can be done with cases: the only code that writes them."""
