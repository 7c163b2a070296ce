"""Securities sold, bought back, redeemed and split, and dividends on them."""
