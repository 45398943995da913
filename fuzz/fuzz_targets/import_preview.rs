#![no_main]

#[path = "../../tests/native/entry_points.rs"]
mod entry_points;

libfuzzer_sys::fuzz_target!(|text: &str| entry_points::import_preview(text));
