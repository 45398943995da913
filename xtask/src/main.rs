//! `xtask MODULE FOLDER PART…`: what wasm-split-cli and wasm-bindgen do, as one program that is soon compiled. It takes the
//! module apart at its split points (`src/ui/lazy_modules.rs`), makes the bindings of the page's own module, and leaves in the
//! folder: `embudo_bg.wasm` and `embudo.js`, the packs of modules that are loaded behind them, and `packs.json`, which says
//! what each part of the app needs. The parts that are named are those of every visit, in the order in which they are loaded.

mod merge;
mod packs;

use anyhow::{Context, Result, anyhow};
use packs::{Files, packs};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder, of_every_visit @ ..] = arguments.as_slice() else {
        return Err(anyhow!("usage: xtask MODULE FOLDER PART…"));
    };
    let folder = Path::new(folder);
    let apart = folder.join("apart");
    let page = apart.join("page.wasm");
    let module = fs::read(module).with_context(|| format!("reading {module}"))?;
    let needs = split(&module, &apart, &page).map_err(|report| anyhow!("{report:#}"))?;
    bind(&page, folder)?;
    write_packs(&needs, of_every_visit, &apart, folder)?;
    Ok(fs::remove_dir_all(apart)?)
}

/// Returns the files that each part needs.
fn split(module: &[u8], folder: &Path, page: &Path) -> eyre::Result<BTreeMap<String, Files>> {
    let mut options = wasm_split_cli_support::Options::new(module);
    options.output_dir = folder;
    options.main_out_path = page;
    let split = wasm_split_cli_support::transform(options)?;
    Ok(split.prefetch_map.into_iter().map(|(part, files)| (part, files.into_iter().collect())).collect())
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

fn write_packs(
    needs: &BTreeMap<String, Files>,
    of_every_visit: &[String],
    apart: &Path,
    folder: &Path,
) -> Result<()> {
    let mut modules = BTreeMap::new();
    for file in needs.values().flatten() {
        let path = apart.join(file).with_extension("wasm");
        modules.insert(file.clone(), fs::read(&path).with_context(|| format!("reading {}", path.display()))?);
    }
    let packs = packs(needs, of_every_visit, |file| modules[file].len());
    for (pack, files) in &packs {
        let files: Vec<&[u8]> = files.iter().map(|file| modules[file].as_slice()).collect();
        fs::write(folder.join(format!("{pack}.wasm")), merge::merge(&files)?)?;
    }
    let of_parts = needs.iter().map(|(part, files)| {
        let needed = packs.iter().filter(|(_, pack)| !pack.is_disjoint(files)).map(|(name, _)| name);
        (part, needed.collect::<Vec<_>>())
    });
    let of_parts: BTreeMap<_, _> = of_parts.collect();
    Ok(fs::write(folder.join("packs.json"), serde_json::to_string(&of_parts)?)?)
}
