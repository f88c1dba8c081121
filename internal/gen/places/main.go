// Command places makes where/gazetteer/places.bin out of GeoNames tables and Natural Earth points.
//
//	go run ./internal/gen/places -data ../shared/data/open -out where/gazetteer/places.bin
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"casus/where/gazetteer"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data/open", "the folder that holds geonames/ and naturalearth/")
	out := flag.String("out", "where/gazetteer/places.bin", "the file to write")
	flag.Parse()

	b := newBuilder(filepath.Join(*data, "geonames"), filepath.Join(*data, "naturalearth"))
	for _, step := range []func() error{b.quietCountries, b.firstOrder, b.secondOrder, b.towns, b.divisionCentres, b.regions, b.rivers, b.lakes, b.seas, b.airports} {
		if err := step(); err != nil {
			log.Fatal(err)
		}
	}
	file := gazetteer.Write(b.places)
	if err := os.WriteFile(*out, file, 0o644); err != nil {
		log.Fatal(err)
	}
	names := 0
	for _, place := range b.places {
		names += len(place.Names)
	}
	manifest := fmt.Sprintf(manifestText, len(b.places), names, len(file), sha256.Sum256(file))
	if err := os.WriteFile(strings.TrimSuffix(*out, ".bin")+".manifest", []byte(manifest), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Print(manifest)
}

const manifestText = `made by   go run ./internal/gen/places
from      GeoNames cities500 of 2023-03-05 (CC BY 4.0), admin1Codes, admin2Codes of 2020, countryInfo;
          Natural Earth 1:10m regions, rivers, lakes, seas, airports (public domain)
places    %d
names     %d
bytes     %d
sha256    %x
`
