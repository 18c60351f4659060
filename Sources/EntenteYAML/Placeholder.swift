// EntenteYAML
