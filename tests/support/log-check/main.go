// Checks a published log with golang.org/x/mod/sumdb and nothing of this project.
//
//	go run main.go LOG KEY PROOF...
//
// LOG is the folder with the checkpoint, KEY the public key as NAME+KEYID+BASE64 or "unsigned",
// PROOF are .tlog-proof files. It checks every checkpoint's signature, every hash of every tile
// against the root of the checkpoint, every entry, every proof, and that each checkpoint continues
// the one before. It prints one line for each kind of thing it checked, and exits with 1 and a
// reason at the first thing that is wrong.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	if len(os.Args) < 3 {
		fail("usage: LOG KEY PROOF...")
	}
	folder, key := os.Args[1], os.Args[2]
	current := open(read(filepath.Join(folder, "checkpoint")), key)
	reader := tlog.TileHashReader(current, &tiles{folder})
	entries := readEntries(folder, current.N)
	checkEntries(entries, reader)
	fmt.Printf("entries %d\n", len(entries))
	fmt.Printf("tiles %d\n", checkTiles(folder, entries))
	fmt.Printf("checkpoints %d\n", checkEarlier(folder, key, current, reader))
	for _, file := range os.Args[3:] {
		checkProof(read(file), key, entries)
	}
	fmt.Printf("proofs %d\n", len(os.Args)-3)
}

// open reads a checkpoint and, when there is a key, requires its signature.
func open(message []byte, key string) tlog.Tree {
	text := string(message)
	if key != "unsigned" {
		verifier, err := note.NewVerifier(key)
		check(err)
		opened, err := note.Open(message, note.VerifierList(verifier))
		check(err)
		text = opened.Text
	}
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		fail("a checkpoint has not three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	return tlog.Tree{N: size, Hash: parseHash(lines[2])}
}

// tiles reads the tiles that x/mod asks for from C2SP's paths: its own have the height before them.
type tiles struct{ folder string }

func (t *tiles) Height() int                     { return height }
func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t *tiles) ReadTiles(all []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range all {
		data = append(data, read(tilePath(t.folder, tile)))
	}
	return data, nil
}

func tilePath(folder string, tile tlog.Tile) string {
	return filepath.Join(folder, "tile", strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height)))
}

// readEntries reads the bundles that a log of this size has.
func readEntries(folder string, size int64) [][]byte {
	var entries [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := int(size - n*256)
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: height, L: -1, N: n, W: width}
		path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle := read(filepath.Join(folder, path))
		for at := 0; at < len(bundle); {
			if at+2 > len(bundle) {
				fail("a bundle is cut short")
			}
			end := at + 2 + int(binary.BigEndian.Uint16(bundle[at:]))
			if end > len(bundle) {
				fail("a bundle is cut short")
			}
			entries = append(entries, bundle[at+2:end])
			at = end
		}
	}
	if int64(len(entries)) != size {
		fail("there are %d entries, the checkpoint says %d", len(entries), size)
	}
	return entries
}

// checkEntries compares every entry with its hash, which the reader checks against the root.
func checkEntries(entries [][]byte, reader tlog.HashReader) {
	var indexes []int64
	for index := range entries {
		indexes = append(indexes, tlog.StoredHashIndex(0, int64(index)))
	}
	hashes, err := reader.ReadHashes(indexes)
	check(err)
	for index, entry := range entries {
		if hashes[index] != tlog.RecordHash(entry) {
			fail("entry %d is not the one that was hashed", index)
		}
	}
}

// checkTiles computes every tile of hashes that lies there from the entries alone.
func checkTiles(folder string, entries [][]byte) int {
	var stored []tlog.Hash
	lookUp := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	for index, entry := range entries {
		hashes, err := tlog.StoredHashes(int64(index), entry, lookUp)
		check(err)
		stored = append(stored, hashes...)
	}
	count := 0
	root := filepath.Join(folder, "tile")
	check(filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() || strings.HasPrefix(path, filepath.Join(root, "entries")) {
			return err
		}
		relative, err := filepath.Rel(root, path)
		check(err)
		tile, err := tlog.ParseTilePath(fmt.Sprintf("tile/%d/%s", height, filepath.ToSlash(relative)))
		check(err)
		data, err := tlog.ReadTileData(tile, lookUp)
		check(err)
		if !bytes.Equal(data, read(path)) {
			fail("tile %s has other hashes", relative)
		}
		count++
		return nil
	}))
	return count
}

// checkEarlier requires that every checkpoint that was kept is one of the tree now.
func checkEarlier(folder, key string, current tlog.Tree, reader tlog.HashReader) int {
	files, err := filepath.Glob(filepath.Join(folder, "checkpoints", "*"))
	check(err)
	var trees []tlog.Tree
	for _, file := range files {
		tree := open(read(file), key)
		if filepath.Base(file) != strconv.FormatInt(tree.N, 10) {
			fail("%s has the size %d", file, tree.N)
		}
		trees = append(trees, tree)
	}
	sort.Slice(trees, func(a, b int) bool { return trees[a].N < trees[b].N })
	trees = append(trees, current)
	for index, later := range trees[1:] {
		earlier := trees[index]
		proof, err := tlog.ProveTree(later.N, earlier.N, reader)
		check(err)
		check(tlog.CheckTree(proof, later.N, later.Hash, earlier.N, earlier.Hash))
	}
	return len(files)
}

func checkProof(file []byte, key string, entries [][]byte) {
	parts := strings.SplitN(string(file), "\n\n", 2)
	if len(parts) != 2 {
		fail("a proof has no checkpoint")
	}
	lines := strings.Split(parts[0], "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 || !strings.HasPrefix(lines[1], "index ") {
		fail("a proof does not begin as one")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	check(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		proof = append(proof, parseHash(line))
	}
	tree := open([]byte(parts[1]), key)
	if index < 0 || index >= int64(len(entries)) {
		fail("a proof of an entry that is not there")
	}
	check(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entries[index])))
}

func parseHash(code string) tlog.Hash {
	data, err := base64.StdEncoding.DecodeString(code)
	check(err)
	var hash tlog.Hash
	if copy(hash[:], data) != len(hash) || len(data) != len(hash) {
		fail("a hash of %d bytes", len(data))
	}
	return hash
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	check(err)
	return data
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}
