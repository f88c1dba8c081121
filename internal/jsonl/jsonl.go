// Package jsonl reads files of answer keys and corpora: one JSON value a line.
package jsonl

import (
	"encoding/json"
	"fmt"
	"os"
)

// Read reads the values of a file. Errors name the file and the value, counted from 1.
func Read[T any](path string) ([]T, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var values []T
	for d := json.NewDecoder(file); d.More(); {
		var value T
		if err := d.Decode(&value); err != nil {
			return nil, fmt.Errorf("%s, value %d: %w", path, len(values)+1, err)
		}
		values = append(values, value)
	}
	return values, nil
}

// Strings are written as one string or as a list of them.
type Strings []string

func (s *Strings) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*s = Strings{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(s))
}
