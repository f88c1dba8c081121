package record

import "encoding/json"

// UnmarshalJSON reads a fact's value as a string or as a Strength.
func (f *Fact) UnmarshalJSON(data []byte) error {
	type plain Fact // without this method
	var raw struct {
		plain
		Value json.RawMessage `json:"value"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	*f = Fact(raw.plain)
	var err error
	f.Value, err = ParseValue(raw.Value)
	return err
}

// ParseValue reads the JSON of a fact's value.
func ParseValue(data []byte) (any, error) {
	if len(data) > 0 && data[0] == '{' {
		var strength Strength
		err := json.Unmarshal(data, &strength)
		return strength, err
	}
	if len(data) == 0 {
		return nil, nil
	}
	var value string
	err := json.Unmarshal(data, &value)
	return value, err
}
