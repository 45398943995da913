//! Makes one module of several that wasm-split has made of the same module. They share all types, and import the page's
//! memory, table and globals; their functions are called through that table, so that they export nothing.

use anyhow::{Result, bail};
use std::collections::{HashMap, HashSet};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module,
    NameMap, NameSection, RawSection, SectionId,
};
use wasmparser::{Import, KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

pub fn merge(modules: &[&[u8]]) -> Result<Vec<u8>> {
    let mut merged = Merged::default();
    for module in modules {
        merged.add(module)?;
    }
    Ok(merged.finish())
}

#[derive(Default)]
struct Merged<'a> {
    /// The section's bytes.
    types: Option<&'a [u8]>,
    imports: ImportSection,
    imported: HashSet<String>,
    globals: HashMap<String, u32>,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
    names: NameMap,
}

/// Where a module's own indices are in the merged one.
#[derive(Default)]
struct Offsets {
    function: u32,
    data: u32,
    globals: Vec<u32>,
}

impl Reencode for Offsets {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Reencoded {
        Ok(self.function + function)
    }

    fn data_index(&mut self, data: u32) -> Reencoded {
        Ok(self.data + data)
    }

    fn global_index(&mut self, global: u32) -> Reencoded {
        Ok(self.globals[global as usize])
    }
}

type Reencoded = Result<u32, wasm_encoder::reencode::Error>;

impl<'a> Merged<'a> {
    fn add(&mut self, module: &'a [u8]) -> Result<()> {
        let mut offsets =
            Offsets { function: self.functions.len(), data: self.data.len(), ..Offsets::default() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) => {
                    let range = types.range();
                    let types = &module[range.start as usize..range.end as usize];
                    if *self.types.get_or_insert(types) != types {
                        bail!("wasm-split has changed: the modules of parts have different types");
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.import(import?, &mut offsets)?;
                    }
                }
                Payload::FunctionSection(functions) => {
                    offsets.parse_function_section(&mut self.functions, functions)?
                }
                Payload::ElementSection(elements) => {
                    offsets.parse_element_section(&mut self.elements, elements)?
                }
                Payload::CodeSectionEntry(body) => offsets.parse_function_body(&mut self.code, body)?,
                Payload::DataSection(data) => offsets.parse_data_section(&mut self.data, data)?,
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        self.name(names, &offsets)?;
                    }
                }
                Payload::ExportSection(exports) if exports.count() == 0 => {}
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::End(_) => {}
                other => bail!("wasm-split has changed: a module of a part has {other:?}"),
            }
        }
        Ok(())
    }

    fn import(&mut self, import: Import, offsets: &mut Offsets) -> Result<()> {
        match import.ty {
            // No function uses it: it has a name that no other build has, and here the files' own names have their hash.
            TypeRef::Global(_) if import.name.starts_with("__canary") => {
                offsets.globals.push(u32::MAX);
                return Ok(());
            }
            TypeRef::Global(_) => {
                let next = self.globals.len() as u32;
                offsets.globals.push(*self.globals.entry(import.name.to_owned()).or_insert(next));
            }
            TypeRef::Memory(_) | TypeRef::Table(_) => {} // the only one
            other => bail!("wasm-split has changed: a module of a part imports {other:?}"),
        }
        if self.imported.insert(import.name.to_owned()) {
            offsets.parse_import(&mut self.imports, import)?;
        }
        Ok(())
    }

    /// The functions' names, for the messages of a panic.
    fn name(&mut self, names: NameSectionReader, offsets: &Offsets) -> Result<()> {
        for name in names {
            let Name::Function(functions) = name? else { continue };
            for function in functions {
                let function = function?;
                self.names.append(offsets.function + function.index, function.name);
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut names = NameSection::new();
        names.functions(&self.names);
        let mut module = Module::new();
        if let Some(data) = self.types {
            module.section(&RawSection { id: SectionId::Type.into(), data });
        }
        module
            .section(&self.imports)
            .section(&self.functions)
            .section(&self.elements)
            .section(&DataCountSection { count: self.data.len() })
            .section(&self.code)
            .section(&self.data)
            .section(&names);
        module.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPES: &str = "(type (func)) (type (func (param i32) (result i32)))";

    fn merged(modules: &[&str]) -> Result<String> {
        let binaries: Vec<_> = modules.iter().map(|text| wat::parse_str(text).expect("a module")).collect();
        let merged = merge(&binaries.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
        wasmparser::validate(&merged).expect("the merged module is valid");
        Ok(wasmprinter::print_bytes(merged).expect("the merged module as text"))
    }

    /// A module as it would be printed if it had been one from the start.
    fn printed(module: &str) -> String {
        wasmprinter::print_bytes(wat::parse_str(module).expect("a module")).expect("a module as text")
    }

    #[test]
    fn functions_globals_and_data_keep_what_they_refer_to() {
        let one = format!(
            r#"(module {TYPES}
                (import "app" "memory" (memory 1))
                (import "app" "table" (table 8 funcref))
                (import "app" "base" (global $base i32))
                (elem (i32.const 0) func $add_base)
                (func $add_base (type 1) local.get 0 global.get $base i32.add)
                (data (i32.const 16) "first"))"#
        );
        let other = format!(
            r#"(module {TYPES}
                (import "app" "memory" (memory 1))
                (import "app" "table" (table 8 funcref))
                (import "app" "__canary_of_this_file" (global i32))
                (import "app" "stack" (global $stack (mut i32)))
                (import "app" "base" (global $base i32))
                (elem (i32.const 1) func $outer)
                (func $inner (type 1) local.get 0 global.get $stack i32.sub)
                (func $outer (type 1) local.get 0 call $inner global.get $base i32.mul)
                (data (i32.const 32) "second"))"#
        );
        let both = format!(
            r#"(module {TYPES}
                (import "app" "memory" (memory 1))
                (import "app" "table" (table 8 funcref))
                (import "app" "base" (global i32))
                (import "app" "stack" (global (mut i32)))
                (elem (i32.const 0) func $add_base)
                (elem (i32.const 1) func $outer)
                (func $add_base (type 1) local.get 0 global.get 0 i32.add)
                (func $inner (type 1) local.get 0 global.get 1 i32.sub)
                (func $outer (type 1) local.get 0 call $inner global.get 0 i32.mul)
                (data (i32.const 16) "first")
                (data (i32.const 32) "second"))"#
        );
        assert_eq!(merged(&[&one, &other]).expect("they can be merged"), printed(&both));
    }

    #[test]
    fn what_could_not_be_merged_rightly_is_refused() {
        let changed = |module: &str, by: &str| {
            let error = merged(&[&format!("(module {TYPES})"), module]).expect_err("it is refused");
            assert!(error.to_string().contains(by), "{error}");
        };
        changed("(module (type (func)) (type (func (param i64) (result i64))))", "different types");
        changed(&format!(r#"(module {TYPES} (import "app" "f" (func)))"#), "imports Func");
        changed(&format!(r#"(module {TYPES} (func (export "f") (type 0)))"#), "ExportSection");
        changed(&format!("(module {TYPES} (memory 1))"), "MemorySection");
    }
}
