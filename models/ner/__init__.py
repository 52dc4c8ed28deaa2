"""The recogniser of entities: text of trade papers to spans with labels, by rules and a trained network together."""
