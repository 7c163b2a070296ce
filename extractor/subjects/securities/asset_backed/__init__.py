"""Asset-backed securities: classes in the rows or in the columns of a table."""
