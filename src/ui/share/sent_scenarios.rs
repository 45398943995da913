//! The scenarios that a link or a file carries.

use super::plan_picker::plan_picker;
use crate::model::Scenario;
use crate::state::{App, Id, SentPlans, all_scenarios, sharing_ids};
use crate::text::SharingText;
use crate::ui::controls::choice_select;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use std::rc::Rc;
use yew::prelude::*;

/// The chosen scenarios, and how many are not among them.
pub struct SentScenarios {
    pub scenarios: Rc<[(Id, Rc<Scenario>)]>,
    /// How many of the chosen ones are left out because they are not complete.
    left_out: usize,
    /// How many complete scenarios there are.
    all: usize,
}

impl SentScenarios {
    /// Those that are chosen.
    pub fn of(app: &App) -> Self {
        let scenarios = all_scenarios(&app.library);
        let all = scenarios.len();
        let what = app.choices.sharing.sent;
        let is_chosen = |id: &Id| match what {
            SentPlans::Open => *id == app.open_plan().id,
            SentPlans::Chosen => app.choices.sharing.chosen.contains(id),
            SentPlans::All => true,
        };
        let count = app.library.all_entries().iter().filter(|entry| is_chosen(&entry.id)).count();
        // The example is not in the library, but can be sent as the open plan.
        let open = app.open_plan().draft.scenario().filter(|_| what == SentPlans::Open);
        let sent: Vec<_> = match open {
            Some(scenario) => vec![(app.open_plan().id.clone(), Rc::new(scenario))],
            None => scenarios.into_iter().filter(|(id, _)| is_chosen(id)).collect(),
        };
        Self { left_out: count.saturating_sub(sent.len()), scenarios: sent.into(), all }
    }

    /// The choice, with what it leaves out.
    pub fn choice(&self, cx: &ViewContext) -> Html {
        let chosen = cx.app.choices.sharing.sent;
        let options = SentPlans::ALL.map(|sent| {
            let text = match sent {
                SentPlans::Open => SharingText::ThisPlan,
                SentPlans::Chosen => SharingText::Chosen,
                SentPlans::All => SharingText::All(self.all.to_string()),
            };
            (sent.code().into(), cx.t(text))
        });
        html! {
            <>
                { choice_select(cx, sharing_ids::SENT, cx.t(SharingText::What), options, chosen.code()) }
                if chosen == SentPlans::Chosen { { plan_picker(cx) } }
                if self.left_out > 0 { <p class="note">{cx.t(SharingText::LeftOut(self.left_out))}</p> }
            </>
        }
    }
}
