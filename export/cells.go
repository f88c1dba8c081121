package export

import (
	"reflect"
	"strconv"
	"strings"
)

// Columns are the names of a row's columns, from its tags: one declaration serves CSV, Parquet and the documents.
func Columns[R any]() []string {
	kind := reflect.TypeFor[R]()
	names := make([]string, kind.NumField())
	for i := range names {
		names[i], _, _ = strings.Cut(kind.Field(i).Tag.Get("parquet"), ",")
	}
	return names
}

// cells are the values of a row as text: lists with "; " between, what is not known empty.
func cells[R any](row *R) []string {
	value := reflect.ValueOf(row).Elem()
	texts := make([]string, value.NumField())
	for i := range texts {
		switch field := value.Field(i).Interface().(type) {
		case string:
			texts[i] = field
		case []string:
			texts[i] = list(field)
		case int32:
			texts[i] = strconv.Itoa(int(field))
		case *int32:
			if field != nil {
				texts[i] = strconv.Itoa(int(*field))
			}
		case *float64:
			texts[i] = degrees(field)
		}
		texts[i] = guard(texts[i])
	}
	return texts
}

// list joins several values of a cell.
func list(values []string) string { return strings.Join(values, "; ") }

// guard puts an apostrophe before a cell that a spreadsheet would run as a formula. Numbers stay numbers.
func guard(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}
