"""Common stock, ordinary shares and units: offered by prospectuses, told of by reports, sold before."""
