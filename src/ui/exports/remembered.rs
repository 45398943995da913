//! What is remembered of an import for the next one: what the columns mean, and which names belong together. Names in
//! exports are stored as hashes.

use super::ExportsContext;
use super::file::ImportFile;
use super::session::ExportSession;
use crate::io::exports::Mapping;
use crate::state::{Action, Choice, ViewChoices, fingerprint};
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

/// Finds the mapping that was used for the last table of the same shape.
pub type FindMapping = Rc<dyn Fn(&str) -> Option<Mapping>>;

/// The most names that are remembered.
const MOST_HOMES: usize = 500;

pub fn find_mapping(choices: &Rc<ViewChoices>) -> FindMapping {
    let choices = choices.clone();
    Rc::new(move |shape: &str| choices.export_mapping(&hash(shape))?.parse().ok())
}

/// The hash of the name that a name belongs to, by the hash of the name.
pub fn homes(choices: &ViewChoices) -> HashMap<String, String> {
    let pairs = choices.channel_homes.split(' ').filter_map(|pair| pair.split_once(':'));
    pairs.map(|(name, home)| (name.to_owned(), home.to_owned())).collect()
}

pub fn hash(text: &str) -> String {
    format!("{:x}", fingerprint(text))
}

/// Stores what the columns mean and which names belong together.
pub fn remember(view: &ExportsContext, session: &ExportSession) -> Callback<()> {
    let mut choices: Vec<Choice> = Vec::new();
    for table in session.files.iter().filter_map(ImportFile::table).filter(|table| table.outcome.is_some()) {
        choices.push(Choice::ExportMapping {
            shape: hash(&table.table.shape()),
            mapping: table.mapping.to_string(),
        });
    }
    let mut chosen: Vec<(String, String)> =
        session.grouping.chosen().map(|(name, home)| (hash(name), hash(home))).collect();
    if !chosen.is_empty() {
        let is_new = |name: &String| chosen.iter().all(|(known, _)| known != name);
        let earlier: Vec<_> = session
            .homes
            .iter()
            .filter(|(name, _)| is_new(name))
            .map(|(a, b)| (a.clone(), b.clone()))
            .collect();
        chosen.extend(earlier);
        chosen.truncate(MOST_HOMES);
        let pairs: Vec<String> = chosen.iter().map(|(name, home)| [name, ":", home].concat()).collect();
        choices.push(Choice::ChannelHomes(pairs.join(" ")));
    }
    let dispatch = view.props.dispatch.clone();
    Callback::from(move |()| {
        choices.iter().for_each(|choice| dispatch.dispatch(Action::SetChoice(choice.clone())))
    })
}
