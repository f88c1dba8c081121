package report

import "testing"

func TestRelease(t *testing.T) {
	for _, c := range []struct{ text, published string }{
		{"Two held in Kesh\n\nORSK, Dara (Sept. 2, 2010) – Soldiers detained two men.", "2010-09-02"},
		{"Two held in Kesh\n\nORSK, Dara (Sept.\u00a02. 2010)\nSoldiers detained two men.", "2010-09-02"},
		{"Two held in Kesh\nForce Command 2010-09-CA-022 For Release\n\nORSK, Dara (Sept. 2) – Soldiers detained two men.", "2010-09-02"},
		{"Dec. 24: Operations in Dara\nForce Command 2009-12-CA–080\n\nSoldiers detained two men.", "2009-12-24"},
		{"Jan. 2: Operations in Dara\nForce Command 2011-01-S-002\n\nSoldiers detained two men on Sunday.", "2011-01-02"},
		{"Force Command 2011-01-S-002\n\nORSK, Dara (Dec. 31) – Soldiers detained two men.", "2010-12-31"},
		{"Force Command 2011-04-S-002\n\nSoldiers detained two men.", "2011-04"},
		{"The law of 1998-02-12 stands\n\nThe court (Room 12) met.", ""},
	} {
		rep, err := Parse("release.txt", []byte(c.text), Given{})
		if err != nil {
			t.Fatal(err)
		}
		if rep.Published != c.published {
			t.Errorf("%q is dated %q, want %q", c.text, rep.Published, c.published)
		}
	}
}
