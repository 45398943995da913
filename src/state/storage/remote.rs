//! What another tab stored, read where it comes in and not by the reducer.

use super::item::{StoredItem, read_item};
use super::keys::{keys_of, plan_of_key};
use super::resolve::{RemotePlan, Stored};
use super::unreadable::UnreadableItem;
use super::writes::StorageWrite;
use crate::state::library::Id;
use std::rc::Rc;

/// Values that another tab stored.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RemoteChanges {
    /// The keys that changed.
    pub(super) keys: Vec<String>,
    pub(super) plans: Vec<(Id, RemotePlan)>,
    /// The ids in the order of the list.
    pub(super) order: Option<Vec<String>>,
    pub(super) unreadable: Vec<UnreadableItem>,
}

impl RemoteChanges {
    /// Reads changed values. If they contain one key of a plan, they must contain the other.
    pub fn read(changed: &[StorageWrite]) -> Self {
        let keys = changed.iter().map(|write| write.key.clone()).collect();
        let mut remote = Self { keys, ..Self::default() };
        for StorageWrite { key, value } in changed {
            match value {
                None => remote.read_removed(key),
                Some(value) => match read_item(key, value) {
                    Ok(StoredItem::Scenario(id, scenario)) => {
                        remote.plan(id).saved = Stored::Present(Rc::new(*scenario));
                    }
                    Ok(StoredItem::Draft(id, draft, write)) => {
                        remote.plan(id).draft = Stored::Present((Rc::new(*draft), write));
                    }
                    Ok(StoredItem::Order(order)) => remote.order = Some(order.ids),
                    Ok(_) => {}
                    Err(reason) => {
                        plan_of_key(key).into_iter().for_each(|id| _ = remote.plan(id));
                        remote.unreadable.push(UnreadableItem::new(key, value, reason));
                    }
                },
            }
        }
        remote
    }

    fn read_removed(&mut self, key: &str) {
        let Some(id) = plan_of_key(key) else { return };
        let [saved, _] = keys_of(&id);
        let plan = self.plan(id);
        if *key == saved {
            plan.saved = Stored::Absent;
        } else {
            plan.draft = Stored::Absent;
        }
    }

    fn plan(&mut self, id: Id) -> &mut RemotePlan {
        let known = self.plans.iter().position(|(each, _)| *each == id);
        let at = known.unwrap_or_else(|| {
            self.plans.push((id, RemotePlan::default()));
            self.plans.len() - 1
        });
        &mut self.plans[at].1
    }
}
