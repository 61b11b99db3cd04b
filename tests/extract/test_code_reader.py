"""Source code is cut at its functions and classes, which name the passages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.protocol.worker_messages import Extracted

ReadFile = Callable[[str, bytes], Extracted]


def filled(line: str) -> str:
    """Enough lines for a passage of its own."""
    return "".join(f"{line}_{number};\n" for number in range(22))


def headings(extracted: Extracted) -> list[str]:
    return [passage.heading for passage in extracted.passages]


def test_python_sections_are_qualified_names_with_decorators_and_comments(read_file: ReadFile) -> None:
    body = "".join(f"        value_{number} = {number}\n" for number in range(25))
    text = (
        f"import os\n\nclass Engine:\n    # Starts it.\n    @property\n    def start(self):\n{body}\n"
        f"    def stop(self):\n{body}\n\nasync def main():\n{body}"
    )
    found = read_file("engine.py", text.encode())
    assert headings(found)[1:] == ["Engine › stop", "main"]
    assert found.kind == "code"
    assert found.passages[0].text.startswith("import os")
    assert found.passages[1].text.startswith("    def stop")
    assert found.passages[2].line == text[: found.passages[2].char_start].count("\n") + 1


def test_python_that_does_not_parse_is_cut_by_its_lines(read_file: ReadFile) -> None:
    body = "".join(f"    print 'value', {number}\n" for number in range(25))
    assert headings(read_file("old.py", f"def one():\n{body}\ndef two():\n{body}".encode())) == ["one", "two"]


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("a.js", "export async function load(x) {", "const save = async (x) => {"),
        ("a.ts", "export interface load {", "export type save = {"),
        ("a.go", "func load(x int) error {", "func save() {"),
        ("a.rs", "pub(crate) async fn load<T>(x: T) -> u8 {", "impl<T> Drop for save {"),
        ("a.java", "public class load {", "public static final class save {"),
        ("a.cs", "internal sealed class load", "public record save(int x);"),
        ("a.kt", "suspend fun load(x: Int) {", "object save {"),
        ("a.c", "static int *load(const char *x, int y)", "struct save {"),
        ("a.cpp", "template <class T> class load {", "void save(T x) {"),
        ("a.rb", "def load", "module save"),
        ("a.php", "public static function load($x) {", "class save {"),
        ("a.sh", "load() {", "function save {"),
        ("a.sql", "CREATE TABLE IF NOT EXISTS load (", "create or replace function save() as"),
        ("a.lua", "local function load(x)", "function save()"),
        ("a.pl", "sub load {", "sub save {"),
        ("a.r", "load <- function(x) {", "save = function() {"),
        ("a.ex", "defmodule load do", "def save do"),
    ],
)
def test_definitions_are_found_in_many_languages(
    name: str, first: str, second: str, read_file: ReadFile
) -> None:
    text = f"{first}\n{filled('    aaa')}{second}\n{filled('    bbb')}"
    assert headings(read_file(name, text.encode())) == ["load", "save"]


def test_methods_stand_under_their_class_with_the_comment_above_them(read_file: ReadFile) -> None:
    text = (
        f"class Store {{\n    /** Reads. */\n    load(x) {{\n{filled('        aaa')}    }}\n"
        f"    // Writes.\n    async save() {{\n{filled('        bbb')}    }}\n}}\n"
    )
    found = read_file("store.ts", text.encode())
    assert headings(found) == ["Store › load", "Store › save"]
    assert found.passages[1].text.lstrip().startswith("// Writes.")


def test_a_go_method_is_named_with_its_receiver(read_file: ReadFile) -> None:
    found = read_file("a.go", f"func (s *Store) Load() {{\n{filled('    a')}".encode())
    assert headings(found) == ["Store.Load"]


def test_calls_and_branches_are_no_definitions(read_file: ReadFile) -> None:
    text = f"if (ready) {{\n{filled('  a')}}} else if (x) {{\n{filled('  b')}}}\nwhile (true) {{\n  ccc;\n"
    assert set(headings(read_file("a.ts", text.encode()))) == {""}
    assert set(headings(read_file("a.c", text.encode()))) == {""}


@pytest.mark.parametrize("line", ["a * " * 120, "impl " + "> " * 200, "public " * 60, "func (" + " " * 400])
def test_lines_made_to_slow_a_pattern_down_do_not(line: str, read_file: ReadFile) -> None:
    for name in ("a.c", "a.rs", "a.java", "a.go", "a.ts"):
        assert read_file(name, f"{line}\n".encode() * 20).passages
