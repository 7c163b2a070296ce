"""HTML and inline XBRL documents, from tags to one text."""
