//! Bringing in scenarios: first what it would do, line by line, then doing it.

use super::app::{App, Removed};
use super::draft::Draft;
use super::entry::{Entry, Id, Origin};
use super::field::Field;
use super::history::Done;
use super::lines::ListLine;
use super::names::Names;
use crate::io::{self, Fault, FileError, ReceivedScenario, RejectedScenario};
use crate::model::{Name, Scenario};
use std::collections::HashMap;
use std::rc::Rc;

/// What there is to say about a text or a file before anything is done with it.
#[derive(Debug, Clone, PartialEq)]
pub enum Review {
    /// Each of its scenarios.
    Lines(Vec<ReviewLine>),
    /// Nothing of it can be used.
    Unusable(FileError),
}

/// What an import would do with one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewLine {
    /// What it is called; empty where that can't be read.
    pub name: String,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of a scenario that is brought in.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is new.
    Added(Incoming),
    /// It is there already, just so.
    Same,
    /// It is there, but with something else in it.
    Changed {
        /// The plan that is there.
        of: Id,
        /// The scenario.
        incoming: Incoming,
        /// Whether it takes the place of what is there; otherwise both are kept.
        replace: bool,
    },
    /// It can't be used.
    Refused(Fault),
}

/// A scenario on its way in.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// The id it is to have, if that is free.
    pub id: Option<Id>,
    /// The scenario.
    pub scenario: Rc<Scenario>,
}

impl Review {
    /// How many scenarios it would add or replace.
    pub fn effect(&self) -> usize {
        let Review::Lines(lines) = self else { return 0 };
        lines
            .iter()
            .filter(|line| matches!(line.verdict, Verdict::Added(_) | Verdict::Changed { .. }))
            .count()
    }
}

/// What is there already, to be found quickly however many there are.
struct Present {
    by_id: HashMap<Id, Entry>,
    by_name: HashMap<(String, &'static str), Vec<Id>>,
}

impl Present {
    fn of(app: &App) -> Self {
        let mut present = Present { by_id: HashMap::new(), by_name: HashMap::new() };
        for entry in app.library.entries.iter().filter(|entry| !entry.is_preview()) {
            let typed = entry.draft.as_ref().and_then(|draft| draft.scenario());
            for scenario in entry.saved.as_deref().into_iter().chain(&typed) {
                let name = (scenario.name.as_str().to_owned(), scenario.currency.code());
                present.by_name.entry(name).or_default().push(entry.id.clone());
            }
            present.by_id.insert(entry.id.clone(), Entry::clone(entry));
        }
        present
    }

    fn says(&self, id: &Id, scenario: &Scenario) -> bool {
        self.by_id.get(id).is_some_and(|entry| {
            entry.saved.as_deref() == Some(scenario)
                || entry.draft.as_ref().is_some_and(|draft| draft.scenario().as_ref() == Some(scenario))
        })
    }

    fn verdict(&self, received: ReceivedScenario) -> Verdict {
        let ReceivedScenario { id, scenario } = received;
        let id = id.as_deref().map(Id::new);
        let namesakes = self.by_name.get(&(scenario.name.as_str().to_owned(), scenario.currency.code()));
        let mut namesakes = namesakes.into_iter().flatten();
        let of = match &id {
            Some(id) if self.by_id.contains_key(id) => Some(id.clone()),
            _ if namesakes.clone().any(|id| self.says(id, &scenario)) => return Verdict::Same,
            Some(_) => None,
            None => namesakes.next().cloned(),
        };
        let incoming = Incoming { id, scenario: Rc::new(scenario) };
        match of {
            Some(of) if self.says(&of, &incoming.scenario) => Verdict::Same,
            Some(of) => Verdict::Changed { of, incoming, replace: false },
            None => Verdict::Added(incoming),
        }
    }
}

impl App {
    /// Looks at a text: a link, a file of scenarios or a table of channels.
    pub(super) fn consider(&mut self, text: &str) {
        self.put_back();
        let received = match self.scenarios_in(text) {
            Ok(received) => received,
            Err(error) => return self.review = Some(Rc::new(Review::Unusable(error))),
        };
        let present = Present::of(self);
        let line = |received: Result<ReceivedScenario, RejectedScenario>| match received {
            Ok(received) => {
                let name = received.scenario.name.as_str().to_owned();
                ReviewLine { name, verdict: present.verdict(received) }
            }
            Err(RejectedScenario { name, fault }) => ReviewLine { name, verdict: Verdict::Refused(fault) },
        };
        self.review = Some(Rc::new(Review::Lines(received.into_iter().map(line).collect())));
    }

    fn scenarios_in(&self, text: &str) -> Result<Vec<Result<ReceivedScenario, RejectedScenario>>, FileError> {
        let text = text.trim();
        if text.len() > io::limits::FILE {
            return Err(FileError::TooLarge);
        }
        if text.trim_start_matches('\u{feff}').starts_with(['{', '[']) {
            return io::file_from_json(text);
        }
        if let Some((_, fragment)) = text.split_once('#')
            && let Some(received) =
                io::scenarios_from_fragment(fragment.split_whitespace().next().unwrap_or_default())?
        {
            return Ok(received);
        }
        // What has a tab in it is a table, whatever its channels are called.
        if let Some(link) = text.split_whitespace().find_map(prefill_in).filter(|_| !text.contains('\t')) {
            return Ok(vec![self.prefilled(&link)]);
        }
        let mut draft = Draft::blank(self.preferences.language, self.preferences.currency);
        if draft.paste(Field::ChannelName(0), text).left_out > 0 {
            return Err(FileError::Lines);
        }
        let scenario = draft.scenario().ok_or(FileError::Damaged)?;
        Ok(vec![Ok(ReceivedScenario { id: None, scenario })])
    }

    /// The plan that an address prefills. What is not all there is nobody's plan: nothing stands in for it.
    fn prefilled(&self, link: &io::Prefill) -> Result<ReceivedScenario, RejectedScenario> {
        if let Some(key) = link.fault() {
            return Err(RejectedScenario { name: String::new(), fault: Fault::Field(key.to_owned()) });
        }
        let currency = link.currency.unwrap_or(self.preferences.currency);
        let draft = Draft::with(self.preferences.language, currency, &link.inputs);
        let misfit = RejectedScenario { name: String::new(), fault: Fault::Misfit };
        draft.scenario().map(|scenario| ReceivedScenario { id: None, scenario }).ok_or(misfit)
    }

    /// Says whether a changed scenario takes the place of the one that is there.
    pub(super) fn decide(&mut self, at: usize, replaces: bool) {
        let Some(review) = &mut self.review else { return };
        if let Review::Lines(lines) = Rc::make_mut(review)
            && let Some(ReviewLine { verdict: Verdict::Changed { replace, .. }, .. }) = lines.get_mut(at)
        {
            *replace = replaces;
        }
    }

    /// Does what the review says, as one step.
    pub(super) fn import(&mut self) {
        let Some(review) = self.review.take() else { return };
        let Review::Lines(reviewed) = &*review else { return };
        self.pasted = Rc::default();
        self.put_back();
        let there = self.library.clone();
        let mut names = Names::beside(&there, None); // kept apart from those there were, not from each other
        let (mut lines, mut added, mut replaced) = (Vec::new(), 0, 0);
        for ReviewLine { verdict, .. } in reviewed {
            let (id, scenario) = match verdict {
                Verdict::Same | Verdict::Refused(_) => continue,
                Verdict::Changed { of, incoming, replace: true } if self.library.get(of).is_some() => {
                    replaced += 1;
                    (of.clone(), incoming.scenario.clone())
                }
                Verdict::Added(incoming) | Verdict::Changed { incoming, .. } => {
                    let is_free = |id: &Id| self.library.get(id).is_none() && !self.is_held(id);
                    let wanted = incoming.id.clone().filter(is_free);
                    let id = wanted.unwrap_or_else(|| self.fresh_ids.take());
                    added += 1;
                    (id, named(&incoming.scenario, &names.free(incoming.scenario.name.as_str())))
                }
            };
            let at = self.library.position(&id).unwrap_or(self.library.entries.len() + added);
            let entry = Entry {
                id: id.clone(),
                origin: Origin::Own,
                saved: Some(scenario),
                draft: None,
                elsewhere: false,
            };
            lines.push(ListLine { id, at, entry: Some(Rc::new(entry)) });
        }
        let Some(first) = lines.first().map(|line| line.id.clone()) else { return };
        self.preferences.introduced = true;
        let back = self.set_lines(&lines);
        self.open(&first);
        self.notify(|notices| {
            notices.removed = Some(Removed::Imported { added, replaced, lines: back.clone() });
        });
        self.note(Done::Lines(back), None);
    }
}

/// What a word prefills, where it is an address with a plan in its query.
fn prefill_in(word: &str) -> Option<io::Prefill> {
    let (_, query) = word.split('#').next()?.split_once('?')?;
    Some(io::prefill(&io::query_pairs(query))).filter(io::Prefill::has_plan)
}

/// The scenario by another name.
fn named(scenario: &Rc<Scenario>, name: &str) -> Rc<Scenario> {
    match Name::new(name) {
        Ok(name) if name != scenario.name => Rc::new(Scenario { name, ..Scenario::clone(scenario) }),
        _ => scenario.clone(),
    }
}
