"""The training lines of the classifier: honest, declared and disguised goods, made from our own tables with a seed."""
