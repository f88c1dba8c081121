package muc4

import (
	_ "embed"
	"io"
	"sync"

	"casus/internal/learn"
	"casus/internal/modelfile"
	"casus/text"
	"casus/text/parse"
)

//go:embed model.bin
var modelData string

var shipped = sync.OnceValue(func() *Reader {
	m, err := ParseModels(modelData)
	if err != nil {
		panic(err)
	}
	return NewReader(m)
})

// ParseModels reads a model file.
func ParseModels(data string) (*Models, error) {
	sections, err := modelfile.Parse(data)
	if err != nil {
		return nil, err
	}
	m := new(Models)
	for _, named := range m.list() {
		if *named.model, err = learn.Decode([]byte(sections[named.name])); err != nil {
			return nil, err
		}
	}
	for _, named := range m.trees() {
		if *named.trees, err = learn.DecodeTrees([]byte(sections[named.name])); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// Encode is the model file of the models.
func (m *Models) Encode() []byte {
	var sections []modelfile.Section
	for _, named := range m.list() {
		sections = append(sections, modelfile.Section{Name: named.name, Data: (*named.model).Encode()})
	}
	for _, named := range m.trees() {
		sections = append(sections, modelfile.Section{Name: named.name, Data: (*named.trees).Encode()})
	}
	return modelfile.Encode(sections)
}

// Doc is a message's text, read.
func (m *Message) Doc() *text.Doc { return parse.Doc(m.Text, m.Dateline, m.Date) }

// Export reads a message file and writes the templates of its messages.
func Export(to io.Writer, source string, from io.Reader) error {
	messages, err := Messages(source, from)
	if err != nil {
		return err
	}
	r := shipped()
	for i := range messages {
		m := &messages[i]
		if err := Write(to, m.ID, r.Read(NewContext(m.Doc(), m))); err != nil {
			return err
		}
	}
	return nil
}
