"""ASCII documents, from lines as typists laid them out to one text."""
