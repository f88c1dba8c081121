package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"casus"
	"casus/where/gazetteer"

	"github.com/spf13/cobra"
)

// gazetteerVariable names the user's places for every command, where --gazetteer does not.
const gazetteerVariable = "CASUS_GAZETTEER"

func gazetteerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "gazetteer",
		Short:   "Extend the places that the program knows",
		Example: `  casus gazetteer import AF.zip --into places.bin`,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(gazetteerImportCommand())
	return cmd
}

func gazetteerImportCommand() *cobra.Command {
	var into string
	cmd := &cobra.Command{
		Use:   "import DUMP...",
		Short: "Make a file of places out of GeoNames country dumps",
		Long: `Make a file of places out of GeoNames country dumps (AF.txt, or AF.zip as downloaded). It holds what the embedded
gazetteer lacks: villages, camps, streams, hills. Reports are read with it where --gazetteer FILE or the variable
` + gazetteerVariable + ` names it, and with nothing else: the version of a reading then tells so.`,
		Example: `  casus gazetteer import AF.zip PK.zip --into places.bin`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dump := gazetteer.NewDump(gazetteer.Embedded())
			for _, name := range args {
				if err := readDump(dump, name); err != nil {
					return &hintError{err.Error(), "name a country dump of GeoNames: AF.txt or AF.zip"}
				}
			}
			if err := os.WriteFile(into, dump.File(), 0o644); err != nil {
				return &hintError{err.Error(), "name another file with --into"}
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s; %s known before, %s of kinds that are not kept\n", into,
				count(len(dump.Places), "place"), count(dump.Known, "place"), count(dump.Passed, "row"))
			return nil
		},
	}
	cmd.Flags().StringVar(&into, "into", "places.bin", "the file to make")
	return cmd
}

// readDump reads a dump, or the one inside an archive that is not its readme.
func readDump(dump *gazetteer.Dump, name string) error {
	if !strings.HasSuffix(strings.ToLower(name), ".zip") {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		return dump.Read(name, file)
	}
	archive, err := zip.OpenReader(name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer archive.Close()
	for _, member := range archive.File {
		if path.Base(member.Name) == "readme.txt" || path.Ext(member.Name) != ".txt" {
			continue
		}
		content, err := member.Open()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		err = dump.Read(name+"/"+member.Name, io.LimitReader(content, 4<<30))
		content.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// useGazetteer extends the places by the file that the command line or the environment names.
func useGazetteer(cmd *cobra.Command) error {
	name, err := cmd.Flags().GetString("gazetteer")
	if err != nil {
		panic(err) // the flag belongs to the root command
	}
	if name == "" {
		name = os.Getenv(gazetteerVariable)
	}
	if name == "" {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return &hintError{err.Error(), "name a file made by casus gazetteer import"}
	}
	if err := casus.UseGazetteer(data); err != nil {
		return &hintError{name + ": " + err.Error(), "make the file again with casus gazetteer import"}
	}
	return nil
}
