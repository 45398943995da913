//! Exports of other tools: what their columns mean, what they come to, and what becomes of that.

mod asking;
mod columns;
mod rates;
mod report;
mod session;
mod starting;
mod taking;

use super::hooks::Dispatch;
use super::words::say;
use crate::model::Currency;
use crate::state::{App, Draft, ViewChoices};
use crate::text::{ExportText, Language, Localized, Writer};
use crate::ui::html::html;
use session::{Handle, Session, Stage};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What the reader of exports is drawn from.
#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    language: Language,
    currency: Currency,
    /// The open plan, to say where things would go.
    draft: Rc<Draft>,
    /// Where the meanings of columns are remembered.
    desk: Rc<ViewChoices>,
    dispatch: Dispatch,
}

impl ExportsProps {
    /// Those of the page as it is.
    pub fn of(app: &App, dispatch: &Dispatch) -> Self {
        Self {
            language: app.preferences.language,
            currency: app.open_plan().draft.currency,
            draft: app.open_plan().draft.clone(),
            desk: app.choices.clone(),
            dispatch: dispatch.clone(),
        }
    }
}

/// What the parts are drawn from.
struct Scene<'a> {
    props: &'a ExportsProps,
    handle: &'a Handle,
    writer: Writer,
}

impl Scene<'_> {
    fn say<T: Localized>(&self, text: T) -> AttrValue {
        say(self.writer.language, text)
    }

    /// A click changes the session.
    fn click(&self, change: impl Fn(&mut Session) + 'static) -> Callback<MouseEvent> {
        let handle = self.handle.clone();
        Callback::from(move |_: MouseEvent| handle.change(|session| change(session)))
    }
}

/// Reads exports. Nothing of them is in the page's state: only what they come to goes there, when a person says so.
#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let session = use_state(|| Rc::new(RefCell::new(Session::default())));
    let redraw = use_force_update();
    let handle = Handle::new((*session).clone(), Rc::new(move || redraw.force_update()));
    let writer = Writer { language: props.language, currency: props.currency };
    let scene = Scene { props, handle: &handle, writer };
    let session = session.borrow();
    let content = match &session.stage {
        Stage::Start(trouble) => starting::starting(&scene, *trouble),
        Stage::Columns { table, mapping, remembered } => {
            columns::columns(&scene, table, mapping, *remembered)
        }
        Stage::Reading(share) => starting::reading(&scene, *share),
        Stage::Asks(question) => asking::asking(&scene, &session, question),
        Stage::Done(report) => report::report(&scene, &session, report),
    };
    html! {
        <section id="exports" class="card exports" aria-labelledby="exports-heading">
            <h2 id="exports-heading" tabindex="-1">{scene.say(ExportText::Heading)}</h2>
            { content }
        </section>
    }
}
