//! The names of channels as the files spell them.

use super::accumulator::CountError;
use super::labels;
use super::traffic::Platform;
use crate::io::limits;
use std::collections::HashMap;

/// The index of a channel among [`ChannelNames::spellings`]; none for figures without one.
pub(super) type ChannelId = Option<u32>;

/// The names of channels as they are spelt, in the order of their first rows.
#[derive(Debug, Clone, Default)]
pub(super) struct ChannelNames {
    by_name: HashMap<String, u32>,
    pub spellings: Vec<Spelling>,
    /// The number of rows with an empty cell for the channel.
    pub empty_rows: u32,
    /// The number of spellings that are no marks of a missing value.
    names: usize,
    /// The platform of the file that is being read.
    pub platform: Option<Platform>,
}

/// A channel's name as it is spelt.
#[derive(Debug, Clone)]
pub(super) struct Spelling {
    pub name: String,
    /// The number of rows with it that count.
    pub rows: u32,
    /// Whether it is a mark of a missing value, such as “None”. It may be a name all the same.
    pub is_mark: bool,
    /// Whether rows of counts have it, as in the report of an advertising platform.
    pub in_counts: bool,
    /// Whether rows of one lead or sale have it, as in a list of a CRM.
    pub in_lists: bool,
    /// The platform whose report has it.
    pub platform: Option<Platform>,
}

/// The kind of the rows that have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NamedIn {
    Counts,
    List,
}

impl ChannelNames {
    pub fn id(&mut self, name: Option<&str>) -> Result<ChannelId, CountError> {
        let Some(name) = name.filter(|name| !name.is_empty()) else { return Ok(None) };
        if let Some(&id) = self.by_name.get(name) {
            return Ok(Some(id));
        }
        let is_mark = labels::is_missing(name);
        if !is_mark && self.names == limits::EXPORT_CHANNELS {
            return Err(CountError::TooManyChannels);
        }
        self.names += usize::from(!is_mark);
        let id = self.spellings.len() as u32;
        self.by_name.insert(name.to_owned(), id);
        self.spellings.push(Spelling {
            name: name.to_owned(),
            rows: 0,
            is_mark,
            in_counts: false,
            in_lists: false,
            platform: None,
        });
        Ok(Some(id))
    }

    pub fn add_row(&mut self, id: ChannelId, named_in: NamedIn) {
        let Some(id) = id else { return self.empty_rows += 1 };
        let spelling = &mut self.spellings[id as usize];
        spelling.rows += 1;
        match named_in {
            NamedIn::Counts => {
                spelling.in_counts = true;
                spelling.platform = spelling.platform.or(self.platform);
            }
            NamedIn::List => spelling.in_lists = true,
        }
    }
}
