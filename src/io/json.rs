//! JSON objects, read and written by hand: a reader derived for each kind of record costs the page more than
//! all of this.

use super::limits;
use crate::model::UnknownFields;
use serde_json::{Map, Value};

/// A JSON object whose fields keep their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// Reads a text that is one object and nothing else.
    pub(super) fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().and_then(Self::from_value)
    }

    pub(super) fn from_value(value: Value) -> Option<Self> {
        if let Value::Object(fields) = value { Some(Self(fields)) } else { None }
    }

    /// The text of the object.
    pub(super) fn into_json(self) -> String {
        Value::Object(self.0).to_string()
    }

    /// Adds a field at the end.
    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Adds a field, where there is something to add.
    pub(super) fn put_some(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Adds a text, where there is one.
    pub(super) fn put_text(&mut self, key: &str, text: &str) {
        self.put_some(key, Some(text).filter(|text| !text.is_empty()));
    }

    /// Adds a list, where there is something in it.
    pub(super) fn put_list(&mut self, key: &str, list: impl Iterator<Item = impl Into<Value>>) {
        let list: Vec<Value> = list.map(Into::into).collect();
        self.put_some(key, Some(list).filter(|list| !list.is_empty()));
    }

    /// What was kept of a file that says more than this version knows.
    pub(super) fn of_unknown(unknown: &UnknownFields) -> Self {
        // What a draft kept has not come by here before. One level more is what stood beside the scenario.
        let object = Self::from_json(unknown.as_str()).filter(|it| it.is_shallow(limits::NESTED + 1));
        object.unwrap_or_default()
    }

    /// The fields, to be kept as they are; none where they are nested deeper than [`limits::NESTED`].
    pub(super) fn kept(self) -> Option<UnknownFields> {
        self.is_shallow(limits::NESTED).then(|| self.into_unknown())
    }

    fn is_shallow(&self, levels: usize) -> bool {
        self.0.values().all(|value| is_shallow(value, levels))
    }

    /// The fields, to be kept as they are.
    pub(super) fn into_unknown(self) -> UnknownFields {
        if self.is_empty() { UnknownFields::NONE } else { UnknownFields::new(&self.into_json()) }
    }

    /// Whether it has no fields.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields whose names are not known.
    pub(super) fn without(&self, known: &[&str]) -> Self {
        let fields = self.0.iter().filter(|(key, _)| !known.contains(&key.as_str()));
        Self(fields.map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    /// Adds all fields of another object.
    pub(super) fn append(&mut self, other: Object) {
        self.0.extend(other.0);
    }

    /// The whole number of a field.
    pub(super) fn whole(&self, key: &str) -> Option<u64> {
        self.0.get(key)?.as_u64()
    }

    /// The text of a field.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// What a field says: none where it is missing or `null`, an error where it is of another kind.
    pub(super) fn optional<T>(&self, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Option<T>> {
        match self.0.get(key) {
            None | Some(Value::Null) => Some(None),
            Some(value) => read(value).map(Some),
        }
    }

    /// What a field says that has to be there.
    pub(super) fn given<T>(&self, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        self.optional(key, read)?
    }

    /// The parts of a list, each read in the same way; an empty list where it is missing.
    pub(super) fn list<T>(&self, key: &str, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
        match self.0.get(key) {
            None | Some(Value::Null) => Some(Vec::new()),
            Some(value) => value.as_array()?.iter().map(read).collect(),
        }
    }

    /// Takes a list out of the object.
    pub(super) fn take_list(&mut self, key: &str) -> Option<Vec<Value>> {
        if let Value::Array(list) = self.0.get_mut(key)?.take() { Some(list) } else { None }
    }

    /// The object of a field.
    pub(super) fn object(&self, key: &str) -> Option<Object> {
        self.0.get(key).cloned().and_then(Self::from_value)
    }

    /// The objects of a list.
    pub(super) fn objects(&self, key: &str) -> Option<Vec<Object>> {
        self.list(key, |value| Self::from_value(value.clone()))
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Value {
        Value::Object(object.0)
    }
}

/// Whether lists and objects are nested in a value at most so deep.
fn is_shallow(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(list) => levels > 0 && list.iter().all(|each| is_shallow(each, levels - 1)),
        Value::Object(fields) => levels > 0 && fields.values().all(|each| is_shallow(each, levels - 1)),
        _ => true,
    }
}

/// A text.
pub(super) fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// Two texts that belong together.
pub(super) fn pair(value: &Value) -> Option<(String, String)> {
    match value.as_array()?.as_slice() {
        [first, second] => Some((text(first)?, text(second)?)),
        _ => None,
    }
}
