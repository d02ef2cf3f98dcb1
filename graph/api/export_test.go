package api

// Indirect leaves all queries to gqlgen's own code.
func Indirect(c *Config) { c.indirect = true }
