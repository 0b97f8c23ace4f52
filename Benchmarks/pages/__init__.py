"""The order list of a shop with a million order lines, as a browser asks for it."""
