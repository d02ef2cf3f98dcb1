// Package rules holds the rule files, one for each relation, which package rule
// reads, and calibration.txt, which package calibration reads and writes.
package rules

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml calibration.txt
var files embed.FS

// Files is the folder of these files.
func Files() fs.FS { return files }
