"""The paper generator: draws invented trade papers with exact truth, for tests, examples and benchmarks."""
