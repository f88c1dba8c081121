// Command codebook writes docs/codebook.md from the families of acts.
package main

import (
	"log"
	"os"

	"casus/what"
)

func main() {
	log.SetFlags(0)
	file, err := os.Create("docs/codebook.md")
	if err != nil {
		log.Fatalf("codebook: %v: run it from the root of the repository", err)
	}
	if err := what.WriteCodebook(file); err != nil {
		log.Fatal(err)
	}
	if err := file.Close(); err != nil {
		log.Fatal(err)
	}
}
