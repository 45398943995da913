//! Saving the open plan.

use super::focus::focus;
use super::hooks::Dispatch;
use crate::platform::random;
use crate::state::{Action, Choice, Field, Id, OpenPlan};
use yew::Callback;

/// Saves the open plan, or moves the focus to the field that prevents it. A read-only plan is copied.
pub fn save_plan(open_plan: &OpenPlan, dispatch: &Dispatch) -> Callback<()> {
    let dispatch = dispatch.clone();
    if open_plan.is_read_only() {
        return Callback::from(move |()| dispatch.dispatch(Action::Duplicate(Id::new(&random::id()))));
    }
    let obstacle = save_obstacle(open_plan);
    Callback::from(move |()| {
        // Dispatched in any case: fields that are missing are marked from now on.
        dispatch.dispatch(Action::Save);
        match obstacle {
            Some(SaveObstacle::Name) => focus("scenario-name"),
            Some(SaveObstacle::Field(field)) => {
                if let Some((view, channel)) = field.view() {
                    dispatch.dispatch(Action::Show(view));
                    if let Some(channel) = channel {
                        dispatch.dispatch(Action::SetChoice(Choice::MonthChannel(Some(channel))));
                    }
                }
                focus(field.id());
            }
            None => {}
        }
    })
}

/// What prevents a plan from being saved.
#[derive(Clone, Copy)]
enum SaveObstacle {
    Name,
    Field(Field),
}

fn save_obstacle(open_plan: &OpenPlan) -> Option<SaveObstacle> {
    let plan = open_plan.plan.as_deref().cloned();
    if plan.is_some_and(|plan| open_plan.draft.scenario_of(plan).is_some()) {
        return None;
    }
    Some(open_plan.draft.first_invalid_field().map_or(SaveObstacle::Name, SaveObstacle::Field))
}
