"""The typed record: the rows and objects that a filing becomes, one module a part of the record."""
