package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// readDocuments reads the queries that a server takes, by their ids: a folder of
// .graphql files, whose names without the ending are the ids, or a manifest in
// JSON, which is an object of texts by ids, as graphql-codegen and relay-compiler
// write it, or has a list "operations" of objects with id and body, as Apollo's
// tools do.
func readDocuments(path string) (map[string]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, bare(err)
	}
	read := readManifest
	if info.IsDir() {
		read = readQueries
	}
	documents, err := read(path)
	if err == nil && len(documents) == 0 {
		err = errors.New("there are no queries in it")
	}
	return documents, err
}

func readQueries(dir string) (map[string]string, error) {
	documents := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".graphql" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		documents[strings.TrimSuffix(filepath.ToSlash(name), ".graphql")] = string(text)
		return err
	})
	return documents, err
}

func readManifest(path string) (map[string]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, bare(err)
	}
	var apollo struct {
		Operations []struct{ ID, Body string }
	}
	if err := json.Unmarshal(text, &apollo); err == nil && len(apollo.Operations) > 0 {
		documents := map[string]string{}
		for _, o := range apollo.Operations {
			documents[o.ID] = o.Body
		}
		return documents, nil
	}
	documents := map[string]string{}
	if err := json.Unmarshal(text, &documents); err != nil {
		return nil, fmt.Errorf("this is neither a folder nor a manifest in JSON, which is an object of queries by their ids")
	}
	return documents, nil
}
