package api

// The views come first, for gqlgen binds the schema to their methods.
//go:generate go run ../../schema/gen -root ../..
//go:generate go run ./gen
