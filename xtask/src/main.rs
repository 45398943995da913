//! `xtask MODULE FOLDER`: what wasm-split-cli and wasm-bindgen do, as one program that is soon compiled. It takes the module
//! apart at its split points (`src/ui/lazy_modules.rs`), makes the bindings of the first module, and leaves all of it
//! in the folder: `embudo_bg.wasm` and `embudo.js`, the parts, and `__wasm_split.js`, which loads them.

use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else { return Err(anyhow!("usage: xtask MODULE FOLDER")) };
    let folder = Path::new(folder);
    let page = folder.join("page.wasm");
    let module = fs::read(module).with_context(|| format!("reading {module}"))?;
    split(&module, folder, &page).map_err(|report| anyhow!("{report:#}"))?;
    bind(&page, folder)?;
    Ok(fs::remove_file(page)?) // the bindings have it
}

fn split(module: &[u8], folder: &Path, page: &Path) -> eyre::Result<()> {
    let mut options = wasm_split_cli_support::Options::new(module);
    options.output_dir = folder;
    options.main_out_path = page;
    wasm_split_cli_support::transform(options).map(|_| ())
}

fn bind(page: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(page)
        .out_name("embudo")
        .web(true)?
        // The parts call the page's functions, and are called by it, through the table that LLD exports.
        .keep_lld_exports(true)
        .generate(folder)
}
