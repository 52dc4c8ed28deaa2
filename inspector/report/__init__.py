"""What a person and other systems get of a case: case.json, pages.json.gz, report.html and report.pdf."""
