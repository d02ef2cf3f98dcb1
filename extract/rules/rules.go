// Package rules holds the rule files, one for each relation. How to read and
// write them is told in package rule.
package rules

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var files embed.FS

// Files is the folder of rule files.
func Files() fs.FS { return files }
