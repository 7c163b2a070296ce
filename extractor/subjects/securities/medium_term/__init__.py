"""Notes sold a few at a time to the public under a program: tables with a row for each CUSIP."""
