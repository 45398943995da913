//! The import of exports from other tools: from files to a plan, or to the actuals of one.

mod columns;
mod file;
mod files;
mod format_question;
mod matching;
mod rates;
mod remembered;
mod report;
mod session;
mod session_handle;
mod start;
mod statuses;
mod step;
mod steps;
mod verdict;
mod work;

use super::hooks::Dispatch;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::Month;
use crate::platform::page;
use crate::state::{Action, Draft, IncomingItem, View, ViewChoices};
use crate::text::{ImportText, Localized, Style, Writer};
use crate::ui::html::html;
use session::ExportSession;
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
    /// Whether the open plan can't be changed.
    read_only: bool,
    /// Whether the view of the import is shown; what was read is kept meanwhile.
    shown: bool,
    /// What came in, to be read.
    received: Rc<Vec<IncomingItem>>,
    dispatch: Dispatch,
}

impl ExportsProps {
    pub fn of(cx: &ViewContext) -> Self {
        Self {
            writer: cx.writer,
            draft: cx.app.open_plan().draft.clone(),
            choices: cx.app.choices.clone(),
            today: cx.app.today,
            read_only: cx.is_read_only(),
            shown: cx.app.choices.view == View::Import,
            received: cx.app.exports.clone(),
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
    let currency = props.writer.currency;
    let session = use_state(|| Rc::new(RefCell::new(ExportSession::new(currency))));
    let redraw = use_force_update();
    let handle = SessionHandle::new((*session).clone(), Rc::new(move || redraw.force_update()));
    {
        let mut session = session.borrow_mut();
        session.currency = currency;
        session.find_mapping = remembered::find_mapping(&props.choices);
        session.homes = remembered::homes(&props.choices);
    }
    {
        let (handle, dispatch) = (handle.clone(), props.dispatch.clone());
        use_effect_with(props.received.clone(), move |received| {
            if !received.is_empty() {
                let files = Vec::clone(received);
                dispatch.dispatch(Action::TakeExports);
                handle.change(|session| session.add(files));
            }
        });
    }
    {
        let handle = handle.clone();
        // Amounts in another currency than the plan's are asked about.
        use_effect_with(currency, move |_| handle.change(ExportSession::restart_work));
    }
    if !props.shown {
        return Html::default();
    }
    let view = ExportsContext { props, handle: &handle, writer: props.writer };
    let session = session.borrow();
    let has_table = session.shown_table().is_some();
    let measured = session.measured(|text| view.amount(text));
    html! {
        <section id="exports" class={if session.has_no_table() { "import without-files" } else { "import" }} aria-labelledby="exports-heading">
            { verdict::verdict(&view, &session, &measured) }
            <aside>{ steps::steps(&view, &session, &measured) }{ files::files(&view, &session) }</aside>
            <div>
                if has_table { { columns::columns(&view, &session) } }
                if session.aggregate.is_some() {
                    { matching::matching(&view, &session) }
                    { rates::rates(&view, &session, &measured) }
                    { start::start(&view, &session, &measured) }
                }
            </div>
        </section>
    }
}

impl ExportsContext<'_> {
    /// An amount of money as a person typed it.
    fn amount(&self, text: &str) -> Option<f64> {
        let number = self.writer.locale.parse(text, Style::Money).ok()?.value;
        (number >= 0.0).then_some(number)
    }

    /// A name in a file, or that there is none.
    fn channel_name(&self, name: Option<&str>) -> AttrValue {
        name.map_or_else(|| self.t(ImportText::NoChannel), |name| name.to_owned().into())
    }
}
