//! What every view function is given: the state to draw and the ways to change it.

use super::focus::focus;
use super::hooks::Dispatch;
use super::translate::Translate;
use crate::model::Plan;
use crate::platform::page;
use crate::state::{Action, App, Choice, Draft, Overlay};
use crate::text::{Language, Localized, Writer};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// The state with its dispatcher, for one render. Components don't take it as a property: they would be drawn anew
/// with every change of the state.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    pub app: &'a Rc<App>,
    /// The state as of when typing last rested, for parts that may follow later.
    pub settled: &'a Rc<App>,
    pub dispatch: &'a Dispatch,
    /// Writes numbers as the reader's region does and in the open plan's currency.
    pub writer: Writer,
    /// Whether groups of fields start folded, because the page was opened in a narrow window.
    pub folded: bool,
}

impl<'a> ViewContext<'a> {
    pub fn new(app: &'a Rc<App>, dispatch: &'a Dispatch, folded: bool) -> Self {
        let writer = Writer { locale: app.preferences.locale(), currency: app.open_plan().draft.currency };
        Self { app, settled: app, dispatch, writer, folded }
    }

    /// With a state that may be behind.
    pub fn with_settled(self, settled: &'a Rc<App>) -> Self {
        Self { settled, ..self }
    }

    pub fn language(&self) -> Language {
        self.writer.locale.language
    }

    pub fn draft(&self) -> &'a Draft {
        &self.app.open_plan().draft
    }

    pub fn is_read_only(&self) -> bool {
        self.app.open_plan().is_read_only()
    }

    /// The last plan that was complete. It may be older than the texts in the fields: see [`Self::is_stale`].
    pub fn last_plan(&self) -> Option<&'a Plan> {
        self.app.open_plan().last_plan.as_deref()
    }

    /// Whether the fields hold no complete plan at the moment.
    pub fn is_stale(&self) -> bool {
        self.app.open_plan().plan.is_none()
    }

    pub fn t<T: Localized>(&self, text: T) -> AttrValue {
        self.writer.t(text)
    }

    /// Dispatches an action on a click.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        self.click_then(action, AttrValue::Static(""))
    }

    /// Dispatches an action on a click and then moves the focus to the element with this id, because the action
    /// removes or moves the button.
    #[inline(never)]
    pub fn click_then(&self, action: Action, focus_id: AttrValue) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(action.clone());
            if !focus_id.is_empty() {
                focus(focus_id.clone());
            }
        })
    }

    /// Dispatches an action on a command.
    pub fn run(&self, action: Action) -> Callback<()> {
        self.run_then(action, "")
    }

    /// Dispatches an action on a command and then moves the focus to the element with this id.
    pub fn run_then(&self, action: Action, focus_id: &'static str) -> Callback<()> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |()| {
            dispatch.dispatch(action.clone());
            if !focus_id.is_empty() {
                focus(focus_id);
            }
        })
    }

    /// For what lies over the page, once it is closed.
    pub fn closed(&self, overlay: Overlay) -> Callback<()> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::CloseOverlay(overlay)))
    }

    /// Dispatches what the value of a field or a list means, if anything.
    pub fn on_value(&self, action: impl Fn(String) -> Option<Action> + 'static) -> Callback<Event> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: Event| {
            if let Some(action) = page::field_value(&event).and_then(&action) {
                dispatch.dispatch(action);
            }
        })
    }

    /// Makes the value of a field or a list the view choice that is stored under this id.
    #[inline(never)]
    pub fn set_choice(&self, id: AttrValue) -> Callback<Event> {
        self.on_value(move |text| Choice::parse(&id, &text).map(Action::SetChoice))
    }

    /// A chosen channel, while the plan has it.
    pub fn existing_channel(&self, chosen: Option<usize>) -> Option<usize> {
        chosen.filter(|&at| at < self.draft().channels())
    }

    /// The options of a list of all channels, with their numbers from 1 as values.
    pub fn channel_options(&self, chosen: Option<usize>) -> Html {
        let option = |at: usize| {
            let name = self.draft().channel_name(at, self.language());
            html! { <option value={(at + 1).to_string()} selected={chosen == Some(at)}>{name}</option> }
        };
        (0..self.draft().channels()).map(option).collect()
    }
}
