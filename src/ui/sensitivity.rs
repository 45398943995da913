//! The view of sensitivity: each input moved by itself, and CPL and close rate moved together.

mod grid;
mod grid_legend;
mod percent_field;
mod ranges;
mod tornado;

pub use grid::{own_cell, rounded_for_cell};
pub use grid_legend::break_even_text;
pub use tornado::{break_even, is_idle};

use super::controls::toggle_button;
use super::view_context::ViewContext;
use crate::model::Plan;
use crate::state::{Action, Choice, Sensitivity};
use crate::text::{Localized, Message, SensitivityText};
use crate::ui::html::html;
use yew::prelude::*;

/// What all parts of the view need.
struct SensitivityContext<'a> {
    cx: &'a ViewContext<'a>,
    plan: &'a Plan,
    chosen: Sensitivity,
}

impl SensitivityContext<'_> {
    fn t<T: Localized>(&self, text: T) -> AttrValue {
        self.cx.t(text)
    }

    /// The name of the result that is looked at.
    fn result(&self) -> AttrValue {
        self.t(Message::MeasureLabel(self.chosen.measure))
    }

    fn card_class(&self) -> &'static str {
        if self.cx.is_stale() { "card stale" } else { "card" }
    }
}

pub fn sensitivity(cx: &ViewContext) -> Html {
    let Some(plan) = cx.last_plan() else {
        return html! {
            <section class="card" aria-labelledby="sensitivity-heading">
                <h2 id="sensitivity-heading">{cx.t(Message::SensitivityHeading)}</h2>
                <p class="note">{cx.t(Message::NoResultsYet)}</p>
            </section>
        };
    };
    let view = SensitivityContext { cx, plan, chosen: Sensitivity::of(&cx.app.choices) };
    html! {
        <div class="sensitivity">
            <section class={view.card_class()} aria-labelledby="sensitivity-heading">
                <h2 id="sensitivity-heading">{view.t(Message::SensitivityHeading)}</h2>
                { result_buttons(&view) }
                { tornado::tornado(&view) }
            </section>
            <section class={view.card_class()} aria-labelledby="grid-heading">
                <h2 id="grid-heading">{view.t(SensitivityText::GridHeading)}</h2>
                { grid::grid(&view) }
            </section>
        </div>
    }
}

/// The choice of the result to look at.
fn result_buttons(view: &SensitivityContext) -> Html {
    let buttons = Sensitivity::RESULTS.map(|(measure, code)| {
        let onclick = view.cx.click(Action::SetChoice(Choice::SensitivityMeasure(measure)));
        let (id, label) = (["look-at-", code].concat(), view.t(Message::MeasureLabel(measure)));
        toggle_button(id.into(), None, measure == view.chosen.measure, false, onclick, label)
    });
    html! {
        <div class="looking-at" role="group" aria-label={view.t(SensitivityText::Result)}>{ for buttons }</div>
    }
}
