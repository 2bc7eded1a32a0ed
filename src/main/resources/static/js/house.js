/* What every page has: a quick way out. */
