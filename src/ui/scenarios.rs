//! The list of plans.

use super::focus::focus;
use super::hooks::Dispatch;
use super::shared::Shared;
use super::words::say;
use crate::model::{Currency, Measure, Plan, Projection};
use crate::platform::{page, text_search};
use crate::state::{self, Action, App, Entry, Id, Origin, SaveStatus};
use crate::text::{IncomingText, Language, Message, Writer, style_of};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// From so many plans on there is a field to find one.
const MANY: usize = 8;

/// So many lines stand in the list at first: a browser lays all of them out anew with every key.
const SHOWN: usize = 40;
const OPEN_LINE: &str = "open-line";

/// What the open plan's line says. It changes with every key, so it goes past the list, which stays as it
/// is, to the one line that shows it.
#[derive(Clone, PartialEq)]
struct OpenPlan {
    name: AttrValue,
    gist: AttrValue,
}

/// The list with its heading.
pub fn scenarios(app: &App, dispatch: &Dispatch) -> Html {
    let (language, sheet) = (app.preferences.language, app.open_plan());
    let open_plan = OpenPlan {
        name: sheet.name().into(),
        gist: gist(sheet.last_plan.as_deref(), sheet.draft.currency, language),
    };
    html! {
        <aside class="card scenarios" aria-labelledby="scenarios-heading">
            <h2 id="scenarios-heading">{say(language, Message::ScenariosHeading)}</h2>
            {
                yew::html! {
                    <ContextProvider<OpenPlan> context={open_plan}>
                        <Lines {language} others={Shared(app.library.others().clone())}
                            position={app.library.open_position()} open={sheet.id.clone()} open_name={typed_name(sheet)}
                            standing={sheet.save_status()} dispatch={dispatch.clone()} />
                    </ContextProvider<OpenPlan>>
                }
            }
        </aside>
    }
}

#[derive(Properties, PartialEq)]
struct LinesProps {
    language: Language,
    /// The plans that are not open.
    others: Shared<Vec<Rc<Entry>>>,
    /// Where the open plan stands among them, where it has a place in the list.
    position: Option<usize>,
    open: Id,
    /// Its name, where it has one that does not change with every number.
    open_name: AttrValue,
    /// How the open plan stands to what is saved.
    standing: SaveStatus,
    dispatch: Dispatch,
}

#[component]
fn Lines(props: &LinesProps) -> Html {
    let LinesProps { language, others, position, open, open_name, standing, dispatch } = props;
    let say = |message: Message| say(*language, message);
    let sought = use_state_eq(String::new);
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = page::field_value(&event) {
                sought.set(text);
            }
        })
    };
    let all = use_state_eq(|| false);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| {
            all.set(true);
            focus(OPEN_LINE);
        })
    };
    // The open plan is the line without an entry.
    let mut list: Vec<Option<&Rc<Entry>>> = others.iter().map(Some).collect();
    position.iter().for_each(|&at| list.insert(at, None));
    let many = list.len() >= MANY;
    let seek = if many { sought.trim() } else { "" };
    let is_found = |entry: &Option<&Rc<Entry>>| {
        let contains = |name: &str| seek.is_empty() || text_search::contains_ignoring_case(name, seek);
        entry.map_or_else(|| contains(open_name), |entry| contains(&entry.name()))
    };
    let is_empty = list.is_empty();
    let found: Vec<_> = list.into_iter().filter(is_found).collect();
    let rest = if *all { 0 } else { found.len().saturating_sub(SHOWN) };
    let in_sight = found.iter().enumerate().filter(|(at, entry)| rest == 0 || *at < SHOWN || entry.is_none());
    let lines: Vec<Html> = in_sight
        .map(|(_, entry)| {
            let id = entry.map_or(open, |entry| &entry.id).clone();
            yew::html! {
                <Line key={id.as_str()} language={*language} entry={entry.map(|entry| Shared(Rc::clone(entry)))}
                    id={id.clone()} open={entry.is_none().then_some(*standing)} dispatch={dispatch.clone()} />
            }
        })
        .collect();
    // A plan that was never saved has no place in the list while it is open.
    let unlisted = matches!(standing, SaveStatus::Unsaved | SaveStatus::Preview) && position.is_none();
    let nothing = match (lines.is_empty(), is_empty) {
        (true, true) if !unlisted => Some(Message::NoScenarios),
        (true, false) => Some(Message::NothingFound),
        _ => None,
    };
    html! {
        <>
            if many {
                <input id="find" type="search" autocomplete="off" value={(*sought).clone()} {oninput}
                    aria-label={say(Message::Find)} placeholder={say(Message::Find)} />
            }
            if let Some(nothing) = nothing { <p class="note">{say(nothing)}</p> }
            <ol class="lines">
                { for lines }
                if unlisted {
                    <li key="unlisted" class="line">
                        <button type="button" class="open" aria-current="true">
                            { yew::html! { <OpenFace /> } }
                            <span class="mark">{say(mark_unsaved(*standing == SaveStatus::Preview))}</span>
                        </button>
                    </li>
                }
            </ol>
            if rest > 0 {
                <button type="button" id="show-all" onclick={show_all}>
                    {say(Message::ShowAll(found.len().to_string()))}
                </button>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    language: Language,
    id: Id,
    /// None of the open plan, whose line changes with every key.
    entry: Option<Shared<Entry>>,
    /// How the open plan relates to what is saved.
    open: Option<SaveStatus>,
    dispatch: Dispatch,
}

#[component]
fn Line(LineProps { language, id, entry, open, dispatch }: &LineProps) -> Html {
    let say = |message: Message| say(*language, message);
    let onclick = {
        let (dispatch, id) = (dispatch.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Open(id.clone()));
            page::scroll_into_view("scenario-name"); // on a phone the list stands far below it
        })
    };
    // The line moves on the page, and what moves loses the focus.
    let shift = |up: bool, button: &'static str| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Move { up });
            focus(button);
        })
    };
    let onkeydown = {
        let (dispatch, is_open) = (dispatch.clone(), open.is_some());
        Callback::from(move |event: KeyboardEvent| {
            let up = event.key() == "ArrowUp";
            if is_open && event.alt_key() && (up || event.key() == "ArrowDown") {
                event.prevent_default();
                dispatch.dispatch(Action::Move { up });
                focus(OPEN_LINE);
            }
        })
    };
    let mark = match (open, entry) {
        (Some(status), _) => open_mark(*status),
        (None, Some(entry)) => entry_mark(entry),
        (None, None) => None,
    };
    html! {
        <li class="line">
            <button type="button" class="open" id={open.map(|_| OPEN_LINE)} {onclick} {onkeydown} aria-current={open.map(|_| "true")}>
                if let Some(entry) = entry {
                    { face(entry.name().into(), entry_gist(entry, *language)) }
                } else {
                    { yew::html! { <OpenFace /> } }
                }
                if let Some(mark) = mark { <span class="mark">{say(mark)}</span> }
            </button>
            if open.is_some_and(|standing| standing != SaveStatus::ReadOnly) {
                <span class="moves">
                    <button type="button" id="move-up" onclick={shift(true, "move-up")} aria-label={say(Message::MoveUp)}>{"↑"}</button>
                    <button type="button" id="move-down" onclick={shift(false, "move-down")} aria-label={say(Message::MoveDown)}>{"↓"}</button>
                </span>
            }
        </li>
    }
}

/// What a line says of a plan.
fn face(name: AttrValue, gist: AttrValue) -> Html {
    html! {
        <>
            <span class="name">{name}</span>
            <span class="gist">{gist}</span>
        </>
    }
}

#[component]
fn OpenFace() -> Html {
    use_context::<OpenPlan>().map(|open| face(open.name, open.gist)).unwrap_or_default()
}

fn open_mark(status: SaveStatus) -> Option<Message> {
    match status {
        SaveStatus::Changed => Some(Message::MarkChanged),
        SaveStatus::Saved => None,
        SaveStatus::ReadOnly => Some(Message::Incoming(IncomingText::StatusOpened)),
        SaveStatus::Preview => Some(mark_unsaved(true)),
        SaveStatus::Example | SaveStatus::Blank | SaveStatus::Unsaved => Some(mark_unsaved(false)),
    }
}

fn entry_mark(entry: &Entry) -> Option<Message> {
    match (&entry.saved, &entry.draft, entry.origin) {
        (Some(_), Some(_), _) => Some(Message::MarkChanged),
        (Some(_), None, _) => None,
        (None, _, Origin::File) => Some(Message::Incoming(IncomingText::StatusOpened)),
        (None, _, origin) => Some(mark_unsaved(origin == Origin::Preview)),
    }
}

/// The name typed, or else the one it was saved with.
fn typed_name(open: &state::OpenPlan) -> AttrValue {
    let saved = || open.saved.as_ref().map(|saved| saved.name.as_str().to_owned());
    let typed = Some(open.draft.name.clone()).filter(|name| !name.trim().is_empty());
    typed.or_else(saved).unwrap_or_default().into()
}

fn mark_unsaved(from_link: bool) -> Message {
    if from_link { Message::StatusPreview } else { Message::MarkUnsaved }
}

fn entry_gist(entry: &Entry, language: Language) -> AttrValue {
    if let Some(draft) = &entry.draft {
        return gist(draft.plan().as_ref(), draft.currency, language);
    }
    entry.saved.as_ref().map(|saved| gist(Some(&saved.plan), saved.currency, language)).unwrap_or_default()
}

/// A plan in one line: how many sales, and what each costs.
fn gist(plan: Option<&Plan>, currency: Currency, language: Language) -> AttrValue {
    let message = plan.map_or(Message::Incomplete, |plan| {
        let (projection, writer) = (Projection::of(plan), Writer { language, currency });
        let figure = |measure| Some(writer.figure(projection.get(measure).ok()?, style_of(measure)));
        match (figure(Measure::Sales), figure(Measure::LoadedCac)) {
            (Some(sales), Some(cac)) => Message::SalesAt { sales, cac },
            (Some(sales), None) => Message::SalesOnly(sales),
            (None, _) => Message::Incomplete,
        }
    });
    say(language, message)
}
