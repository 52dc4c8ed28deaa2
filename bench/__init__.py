"""What is measured, and how: accuracy against truth, speed, memory."""
