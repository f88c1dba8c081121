// Package modelfile writes and reads the files of trained models: named sections of bytes, one after the other.
package modelfile

import (
	"encoding/binary"
	"fmt"
	"strings"
)

const magic = "casus model 1\n"

// Section is a part of a model.
type Section struct {
	Name string
	Data []byte
}

// Encode is the bytes of a model file.
func Encode(sections []Section) []byte {
	data := []byte(magic)
	for _, s := range sections {
		data = append(data, byte(len(s.Name)))
		data = append(data, s.Name...)
		data = binary.LittleEndian.AppendUint32(data, uint32(len(s.Data)))
		data = append(data, s.Data...)
	}
	return data
}

// Parse cuts a model file into its sections, without copying.
func Parse(data string) (map[string]string, error) {
	rest, ok := strings.CutPrefix(data, magic)
	if !ok {
		return nil, fmt.Errorf("not a model file: it does not begin with %q", magic)
	}
	sections := map[string]string{}
	for rest != "" {
		name := int(rest[0])
		if len(rest) < 1+name+4 {
			return nil, fmt.Errorf("model file ends inside a section's name")
		}
		size := int(binary.LittleEndian.Uint32([]byte(rest[1+name : 1+name+4])))
		if len(rest) < 1+name+4+size {
			return nil, fmt.Errorf("model file ends inside the section %q", rest[1:1+name])
		}
		sections[rest[1:1+name]] = rest[1+name+4 : 1+name+4+size]
		rest = rest[1+name+4+size:]
	}
	return sections, nil
}

// MustParse is Parse for models that are part of the program.
func MustParse(data string) map[string]string {
	sections, err := Parse(data)
	if err != nil {
		panic(err)
	}
	return sections
}

// Uint32s decodes numbers.
func Uint32s(data string) []uint32 {
	numbers := make([]uint32, len(data)/4)
	for i := range numbers {
		numbers[i] = uint32(data[4*i]) | uint32(data[4*i+1])<<8 | uint32(data[4*i+2])<<16 | uint32(data[4*i+3])<<24
	}
	return numbers
}

// AppendUint32s encodes numbers.
func AppendUint32s(to []byte, numbers ...uint32) []byte {
	for _, n := range numbers {
		to = binary.LittleEndian.AppendUint32(to, n)
	}
	return to
}
