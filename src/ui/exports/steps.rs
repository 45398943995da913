//! The steps from files to a plan as a list: which are done, and which is next.

use super::ExportsContext;
use super::file::{FileTable, ImportFile};
use super::session::ExportSession;
use crate::model::MeasuredHistory;
use crate::text::{ExportText, ImportText, Style};
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::icons::Icon;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Done,
    Next,
    Later,
}

/// Empty without files.
pub fn steps(view: &ExportsContext, session: &ExportSession, measured: &MeasuredHistory) -> Html {
    if session.has_no_table() {
        return Html::default();
    }
    let tables = || session.files.iter().filter_map(ImportFile::table);
    let is_read = session.aggregate.is_some() && tables().all(|table| table.outcome.is_some());
    let lacking = tables().find(|table| table.outcome.is_none()).map(|table| view.t(lack(table)));
    let channels = is_read.then(|| {
        let count = view.writer.figure(measured.channels.len() as f64, Style::Count);
        view.t(ImportText::TakenChannels(count))
    });
    let [columns, later, start] = match is_read {
        true => [Progress::Done, Progress::Done, Progress::Next],
        false => [Progress::Next, Progress::Later, Progress::Later],
    };
    let steps = [
        ("files-heading", view.t(ImportText::Files), Progress::Done, None),
        ("columns-heading", view.t(ExportText::Columns), columns, lacking),
        ("matching-heading", view.t(ImportText::Matching), later, None),
        ("found-heading", view.t(ImportText::Found), later, channels),
        ("start-heading", view.t(ImportText::Start), start, None),
    ];
    // A single name has nothing that it could belong to.
    let is_shown = |id: &str| id != "matching-heading" || session.has_names_to_match();
    let steps = steps.into_iter().filter(|(id, ..)| is_shown(id)).enumerate();
    html! {
        <section class="group">
            <ol class="steps" aria-label={view.t(ImportText::Steps)}>
                { for steps.map(|(at, (id, name, progress, about))| step(at + 1, id, name, progress, about)) }
            </ol>
        </section>
    }
}

/// What a file that is not read yet waits for.
fn lack(table: &FileTable) -> ImportText {
    match table.question {
        Some(_) => ImportText::HasQuestion,
        None if table.mapping.error().is_some() => ImportText::NeedsColumns,
        None => ImportText::Waiting,
    }
}

fn step(
    number: usize,
    heading: &'static str,
    name: AttrValue,
    progress: Progress,
    about: Option<AttrValue>,
) -> Html {
    let (class, face) = match progress {
        Progress::Done => ("done", Icon::CHECK.view()),
        Progress::Next => ("next", html! { {number.to_string()} }),
        Progress::Later => ("later", html! { {number.to_string()} }),
    };
    let current = (progress == Progress::Next).then_some("step");
    let name = match progress {
        Progress::Later => html! { <span>{name}</span> },
        _ => {
            let onclick = Callback::from(move |_: MouseEvent| focus(heading));
            html! { <button type="button" class="quiet" aria-current={current} {onclick}>{name}</button> }
        }
    };
    html! {
        <li {class}>
            <span class="number" aria-hidden="true">{face}</span>
            <div>{name}if let Some(about) = about { <small>{about}</small> }</div>
        </li>
    }
}
