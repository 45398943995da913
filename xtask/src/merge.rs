//! Makes one module of several that wasm-split has made of the same module. They share all types, and import the page's
//! memory, table and globals; their functions are called through that table, so that they export nothing.

use anyhow::{Result, bail};
use std::collections::{HashMap, HashSet};
use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection, Module,
    NameMap, NameSection, TypeSection,
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
struct Merged {
    types: TypeSection,
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

impl Merged {
    fn add(&mut self, module: &[u8]) -> Result<()> {
        let mut offsets =
            Offsets { function: self.functions.len(), data: self.data.len(), ..Offsets::default() };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(types) if self.types.is_empty() => {
                    offsets.parse_type_section(&mut self.types, types)?
                }
                Payload::TypeSection(types) if types.count() == self.types.len() => {}
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
        // A name that no other build has: here the files' own names have their hash.
        if import.name.starts_with("__canary") {
            return Ok(());
        }
        match import.ty {
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
        module
            .section(&self.types)
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
