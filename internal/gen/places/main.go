// Command places makes where/gazetteer/places.bin out of GeoNames tables and Natural Earth points.
//
//	go run ./internal/gen/places -data ../shared/data/open -out where/gazetteer/places.bin
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

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
	kinds := make(map[gazetteer.Feature]int)
	names := 0
	for _, place := range b.places {
		kinds[place.Feature]++
		names += len(place.Names)
	}
	order := make([]gazetteer.Feature, 0, len(kinds))
	for kind := range kinds {
		order = append(order, kind)
	}
	slices.SortFunc(order, func(a, b gazetteer.Feature) int { return cmp.Compare(a, b) })
	fmt.Printf("%d places, %d names, %d bytes; by kind:", len(b.places), names, len(file))
	for _, kind := range order {
		fmt.Printf(" %d=%d", kind, kinds[kind])
	}
	fmt.Println()
}
