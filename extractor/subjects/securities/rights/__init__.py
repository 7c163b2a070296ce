"""Rights: those that an offering sells, and those of a stockholder plan."""
