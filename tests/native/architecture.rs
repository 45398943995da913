//! Imports between the top-level modules go one way, and only `platform` uses the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// Each top-level module with the modules it may import. `chart` and `platform` import none of ours.
const MAY_IMPORT: [(&str, &[&str]); 7] = [
    ("ui", &["platform", "state", "chart", "text", "io", "model"]),
    ("platform", &[]),
    ("state", &["io", "text", "model"]),
    ("chart", &[]),
    ("text", &["io", "model"]),
    ("io", &["model"]),
    ("model", &[]),
];

/// What only `platform` may name, and what only `ui` may.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
const FRAMEWORK: &str = "yew";

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The parts of ours that a source names by `crate::part`, alone or in braces.
fn imports(source: &str) -> Vec<String> {
    let mut named = Vec::new();
    for rest in source.split("crate::").skip(1) {
        let (mut depth, mut name) = (0, String::new());
        for c in rest.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                // A name is what stands first at the outermost level.
                c if depth <= 1 && (c.is_alphanumeric() || c == '_') && !name.ends_with(':') => name.push(c),
                ':' if depth <= 1 && !name.is_empty() => name.push(':'),
                ',' if depth == 1 => named.push(std::mem::take(&mut name)),
                _ => {}
            }
            if depth == 0 && !(c.is_alphanumeric() || c == '_') {
                break;
            }
        }
        named.push(name);
    }
    named.iter().map(|name| name.trim_end_matches(':').to_owned()).filter(|name| !name.is_empty()).collect()
}

fn mentions(source: &str, word: &str) -> bool {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .any(|each| each.starts_with(word))
}

#[test]
fn imports_go_downwards() {
    for (part, allowed) in MAY_IMPORT {
        let files = sources(&source_folder().join(part));
        assert!(!files.is_empty(), "{part} has sources");
        for file in files {
            let source = fs::read_to_string(&file).expect("a source is text");
            for import in imports(&source) {
                assert!(
                    import == part || allowed.contains(&import.as_str()),
                    "{} imports {import}, which {part} may not",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn only_platform_talks_to_the_browser_and_only_ui_knows_the_framework() {
    for (part, _) in MAY_IMPORT {
        for file in sources(&source_folder().join(part)) {
            let source = fs::read_to_string(&file).expect("a source is text");
            for word in BROWSER.into_iter().filter(|_| part != "platform") {
                assert!(!mentions(&source, word), "{} names {word}", file.display());
            }
            assert!(part == "ui" || !mentions(&source, FRAMEWORK), "{} names {FRAMEWORK}", file.display());
        }
    }
}

#[test]
fn every_part_has_its_rule() {
    let lib = fs::read_to_string(source_folder().join("lib.rs")).expect("lib.rs is text");
    let parts = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for part in parts {
        assert!(MAY_IMPORT.iter().any(|(known, _)| *known == part), "{part} has no rule");
    }
}

#[test]
fn grouped_and_single_imports_are_both_seen() {
    assert_eq!(imports("use crate::{io::{self}, state};"), ["io", "state"]);
    assert_eq!(imports("use crate::model::Plan; let x = crate::text::read;"), ["model", "text"]);
}
