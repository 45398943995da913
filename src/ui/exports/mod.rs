//! The import of exports from other tools: from the file's columns to rates and actuals.

mod apply;
mod choose_file;
mod columns;
mod format_question;
mod rates;
mod report;
mod session;
mod session_handle;

use super::hooks::Dispatch;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::Month;
use crate::platform::page;
use crate::state::{Draft, ViewChoices};
use crate::text::{ExportText, Localized, Writer};
use crate::ui::html::html;
use session::{ExportSession, SessionState};
use session_handle::SessionHandle;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    writer: Writer,
    /// Of the open plan: its channels are matched with those of the export.
    draft: Rc<Draft>,
    /// They remember the roles of columns.
    choices: Rc<ViewChoices>,
    /// The current month, for dates without a year.
    today: Option<Month>,
    dispatch: Dispatch,
}

impl ExportsProps {
    pub fn of(cx: &ViewContext) -> Self {
        Self {
            writer: cx.writer,
            draft: cx.app.open_plan().draft.clone(),
            choices: cx.app.choices.clone(),
            today: cx.app.today,
            dispatch: cx.dispatch.clone(),
        }
    }
}

/// What all parts of the import need.
struct ExportsContext<'a> {
    props: &'a ExportsProps,
    handle: &'a SessionHandle,
    writer: Writer,
}

impl ExportsContext<'_> {
    fn t<T: Localized>(&self, text: T) -> AttrValue {
        self.writer.t(text)
    }

    /// Changes the session on a click.
    fn click(&self, change: impl Fn(&mut ExportSession) + 'static) -> Callback<MouseEvent> {
        let handle = self.handle.clone();
        Callback::from(move |_: MouseEvent| handle.change(|session| change(session)))
    }

    /// Changes the session when a value is chosen.
    fn on_value(&self, change: impl Fn(&mut ExportSession, &str) + 'static) -> Callback<Event> {
        let handle = self.handle.clone();
        Callback::from(move |event: Event| {
            let value = page::field_value(&event).unwrap_or_default();
            handle.change(|session| change(session, &value));
        })
    }
}

/// A component with its own session: the rows of exports are never in the app's state. Only sums go there, when they are
/// applied to a plan.
#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let session = use_state(|| Rc::new(RefCell::new(ExportSession::default())));
    let redraw = use_force_update();
    let handle = SessionHandle::new((*session).clone(), Rc::new(move || redraw.force_update()));
    let view = ExportsContext { props, handle: &handle, writer: props.writer };
    let session = session.borrow();
    let content = match &session.state {
        SessionState::ChooseFile(error) => choose_file::choose_file(&view, *error),
        SessionState::Columns { table, mapping, reasons, remembered } => {
            columns::columns(&view, table, mapping, reasons, *remembered)
        }
        SessionState::Reading(share) => choose_file::reading_progress(&view, *share),
        SessionState::Asking(question) => format_question::format_question(&view, &session, question),
        SessionState::Done(report) => report::report(&view, &session, report),
    };
    html! {
        <section id="exports" class="card exports" aria-labelledby="exports-heading">
            <h2 id="exports-heading" tabindex="-1">{view.t(ExportText::Heading)}</h2>
            { content }
        </section>
    }
}
