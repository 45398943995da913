//! JSON objects (RFC 8259), read and written field by field. By hand, because readers derived with serde added 23 to
//! 31 kB (brotli, measured in November 2026) to the page.

use super::error::Fault;
use super::limits;
use crate::model::UnknownFields;
use serde_json::{Map, Value};

/// A JSON object that keeps the order of its fields.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct JsonObject(Map<String, Value>);

/// Reading. The readers of values are function pointers, so that a method is compiled once for each type it reads
/// and not for each reader.
impl JsonObject {
    /// None where the text is not exactly one object.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().and_then(Self::from_value)
    }

    pub(super) fn from_value(value: Value) -> Option<Self> {
        if let Value::Object(fields) = value { Some(Self(fields)) } else { None }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn integer(&self, key: &str) -> Option<u64> {
        self.0.get(key)?.as_u64()
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    pub(super) fn object(&self, key: &str) -> Option<JsonObject> {
        self.0.get(key).cloned().and_then(Self::from_value)
    }

    /// The value of a field that may be missing or `null`.
    pub(super) fn optional<T>(&self, key: &str, read: fn(&Value) -> Option<T>) -> Result<Option<T>, Fault> {
        match self.value(key) {
            None => Ok(None),
            Some(value) => read(value).map(Some).ok_or_else(|| Fault::field(key)),
        }
    }

    /// The value of a field that must not be missing.
    pub(super) fn required<T>(&self, key: &str, read: fn(&Value) -> Option<T>) -> Result<T, Fault> {
        self.value(key).and_then(read).ok_or_else(|| Fault::field(key))
    }

    /// The entries of a list, which is empty where it is missing or `null`.
    pub(super) fn list<T>(&self, key: &str, read: fn(&Value) -> Option<T>) -> Result<Vec<T>, Fault> {
        let entries = self.entries(key)?.iter().map(read);
        entries.collect::<Option<_>>().ok_or_else(|| Fault::field(key))
    }

    /// The entries of a list in which each may be `null`.
    pub(super) fn nullable_list<T>(
        &self,
        key: &str,
        read: fn(&Value) -> Option<T>,
    ) -> Result<Vec<Option<T>>, Fault> {
        let read = |value: &Value| match value {
            Value::Null => Ok(None),
            value => read(value).map(Some).ok_or_else(|| Fault::field(key)),
        };
        self.entries(key)?.iter().map(read).collect()
    }

    /// The entries of a list of objects.
    pub(super) fn objects(&self, key: &str) -> Result<Vec<JsonObject>, Fault> {
        self.list(key, |value| Self::from_value(value.clone()))
    }

    /// Takes a list out of the object.
    pub(super) fn take_list(&mut self, key: &str) -> Option<Vec<Value>> {
        if let Value::Array(list) = self.0.get_mut(key)?.take() { Some(list) } else { None }
    }

    fn value(&self, key: &str) -> Option<&Value> {
        self.0.get(key).filter(|value| !value.is_null())
    }

    fn entries(&self, key: &str) -> Result<&[Value], Fault> {
        match self.value(key) {
            None => Ok(&[]),
            Some(Value::Array(list)) => Ok(list),
            Some(_) => Err(Fault::field(key)),
        }
    }
}

/// Writing. Fields are added at the end.
impl JsonObject {
    pub(super) fn into_json(self) -> String {
        Value::Object(self.0).to_string()
    }

    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Leaves the field out where there is no value.
    pub(super) fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Leaves the field out where the text is empty.
    pub(super) fn put_text(&mut self, key: &str, text: &str) {
        self.put_some(key, Some(text).filter(|text| !text.is_empty()));
    }

    /// Leaves the field out where the list is empty.
    pub(super) fn put_list(&mut self, key: &str, list: impl Iterator<Item = impl Into<Value>>) {
        let list: Vec<Value> = list.map(Into::into).collect();
        self.put_some(key, Some(list).filter(|list| !list.is_empty()));
    }

    pub(super) fn append(&mut self, other: JsonObject) {
        self.0.extend(other.0);
    }
}

/// Fields that this version does not know: they are kept and written again.
impl JsonObject {
    /// The fields with other names than these.
    pub(super) fn without(&self, known: &[&str]) -> Self {
        let fields = self.0.iter().filter(|(key, _)| !known.contains(&key.as_str()));
        Self(fields.map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    /// An error where a field is nested deeper than [`limits::NESTING`], so that it could not be read again
    /// everywhere it would be written.
    pub(super) fn ensure_shallow(&self) -> Result<(), Fault> {
        if self.is_shallow(limits::NESTING) { Ok(()) } else { Err(Fault::Misfit) }
    }

    pub(super) fn into_unknown(self) -> UnknownFields {
        if self.is_empty() { UnknownFields::NONE } else { UnknownFields::new(&self.into_json()) }
    }

    /// Empty where the fields are nested too deep.
    pub(super) fn from_unknown(unknown: &UnknownFields) -> Self {
        // Unknown fields of a draft come here without having passed `ensure_shallow`. One level more than there:
        // the fields of the scenario's file are nested in those of the scenario.
        let object = Self::from_json(unknown.as_str()).filter(|it| it.is_shallow(limits::NESTING + 1));
        object.unwrap_or_default()
    }

    fn is_shallow(&self, levels: usize) -> bool {
        self.0.values().all(|value| is_shallow(value, levels))
    }
}

impl From<JsonObject> for Value {
    fn from(object: JsonObject) -> Value {
        Value::Object(object.0)
    }
}

/// Whether lists and objects are nested at most `levels` deep in a value.
fn is_shallow(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(list) => levels > 0 && list.iter().all(|each| is_shallow(each, levels - 1)),
        Value::Object(fields) => levels > 0 && fields.values().all(|each| is_shallow(each, levels - 1)),
        _ => true,
    }
}
