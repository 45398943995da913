//! The list of scenarios.

use super::agreement::{status_label, status_of_entry, status_of_open};
use super::focus::focus;
use super::hooks::Dispatch;
use super::menu::PLAN_MENU;
use super::plan_summary::plan_summary;
use super::ptr_eq::PtrEq;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::model::{Input, Plan};
use crate::platform::{page, text_search};
use crate::state::{Action, Draft, Entry, Field, Id, OpenPlan, Origin, SaveStatus};
use crate::text::{AgreementText, IncomingText, Language, Locale, Message, PlanMenuText, Writer};
use crate::ui::html::html;
use std::rc::Rc;
use yew::prelude::*;

/// From this many scenarios on there is a search field.
const SEARCH_FROM: usize = 8;

/// The most items shown before "show all" is pressed: browsers lay all of them out anew with every key.
const SHOWN: usize = 40;
/// The HTML id of the open plan's item.
const OPEN_ITEM: &str = "open-line";

/// What the item of the open plan says. It changes with every key, so it is passed as a context: only the item that
/// shows it is rendered again, not the whole list.
#[derive(Clone, PartialEq)]
struct OpenPlanSummary {
    name: AttrValue,
    summary: AttrValue,
    agreement: Option<(AgreementText, Language)>,
}

pub fn scenario_list(cx: &ViewContext) -> Html {
    let (locale, open_plan) = (cx.writer.locale, cx.app.open_plan());
    let open_summary = OpenPlanSummary {
        name: open_plan.name().into(),
        summary: draft_summary(cx.draft(), cx.last_plan(), locale),
        agreement: status_of_open(cx.app).map(|status| (status, locale.language)),
    };
    html! {
        <section class="scenarios" aria-labelledby="scenarios-heading">
            <h2 id="scenarios-heading">{cx.t(PlanMenuText::ScenariosHeading)}</h2>
            {
                yew::html! {
                    <ContextProvider<OpenPlanSummary> context={open_summary}>
                        <ScenarioItems {locale} others={PtrEq(cx.app.library.others().clone())}
                            position={cx.app.library.open_position()} open={open_plan.id.clone()} open_name={stable_name(open_plan)}
                            save_status={open_plan.save_status()} dispatch={cx.dispatch.clone()} />
                    </ContextProvider<OpenPlanSummary>>
                }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ScenarioItemsProps {
    locale: Locale,
    /// The scenarios that are not open.
    others: PtrEq<Vec<Rc<Entry>>>,
    /// Where the open plan is listed among them; none while it is not in the list.
    position: Option<usize>,
    open: Id,
    /// The open plan's name for the search.
    open_name: AttrValue,
    /// Of the open plan.
    save_status: SaveStatus,
    dispatch: Dispatch,
}

#[component]
fn ScenarioItems(props: &ScenarioItemsProps) -> Html {
    let ScenarioItemsProps { locale, others, position, open, open_name, save_status, dispatch } = props;
    let search = use_state_eq(String::new);
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = page::field_value(&event) {
                search.set(text);
            }
        })
    };
    let shows_all = use_state_eq(|| false);
    let show_all = {
        let shows_all = shows_all.clone();
        Callback::from(move |_: MouseEvent| {
            shows_all.set(true);
            focus(OPEN_ITEM);
        })
    };
    // The open plan is the item without an entry.
    let mut list: Vec<Option<&Rc<Entry>>> = others.iter().map(Some).collect();
    position.iter().for_each(|&at| list.insert(at, None));
    let many = list.len() >= SEARCH_FROM;
    let query = if many { search.trim() } else { "" };
    let matches = |entry: &Option<&Rc<Entry>>| {
        let contains = |name: &str| query.is_empty() || text_search::contains_ignoring_case(name, query);
        entry.map_or_else(|| contains(open_name), |entry| contains(&entry.name()))
    };
    let (is_empty, alone) = (list.is_empty(), list.len() == 1);
    let found: Vec<_> = list.into_iter().filter(matches).collect();
    let rest = if *shows_all { 0 } else { found.len().saturating_sub(SHOWN) };
    let shown = found.iter().enumerate().filter(|(at, entry)| rest == 0 || *at < SHOWN || entry.is_none());
    let items: Vec<Html> = shown
        .map(|(_, entry)| {
            let id = entry.map_or(open, |entry| &entry.id).clone();
            yew::html! {
                <ScenarioItem key={id.as_str()} locale={*locale} entry={entry.map(|entry| PtrEq(Rc::clone(entry)))}
                    id={id.clone()} open={entry.is_none().then_some(*save_status)} {alone} dispatch={dispatch.clone()} />
            }
        })
        .collect();
    // A plan that was never saved is not in the list while it is open.
    let unlisted = matches!(save_status, SaveStatus::Unsaved | SaveStatus::Preview) && position.is_none();
    let nothing = match (items.is_empty(), is_empty) {
        (true, true) if !unlisted => Some(locale.language.t(PlanMenuText::NoScenarios)),
        (true, false) => Some(locale.language.t(Message::NothingFound)),
        _ => None,
    };
    html! {
        <>
            if many {
                <input id="find" type="search" autocomplete="off" value={(*search).clone()} {oninput}
                    aria-label={locale.language.t(Message::Find)} placeholder={locale.language.t(Message::Find)} />
            }
            if let Some(nothing) = nothing { <p class="note">{nothing}</p> }
            <ol class="lines">
                { for items }
                if unlisted {
                    <li key="unlisted" class="line">
                        <button type="button" class="open" aria-current="true">
                            { yew::html! { <OpenPlanItem /> } }
                            <span class="mark">{locale.language.t(unsaved_mark(*save_status == SaveStatus::Preview))}</span>
                        </button>
                    </li>
                }
            </ol>
            if rest > 0 {
                <button type="button" id="show-all" onclick={show_all}>
                    {locale.language.t(PlanMenuText::ShowAll(found.len().to_string()))}
                </button>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ScenarioItemProps {
    locale: Locale,
    id: Id,
    /// None for the open plan, whose item changes with every key.
    entry: Option<PtrEq<Entry>>,
    /// Of the open plan; none for all others.
    open: Option<SaveStatus>,
    /// Whether it is the only one, which can't be moved.
    alone: bool,
    dispatch: Dispatch,
}

#[component]
fn ScenarioItem(ScenarioItemProps { locale, id, entry, open, alone, dispatch }: &ScenarioItemProps) -> Html {
    let onclick = {
        let (dispatch, id) = (dispatch.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Open(id.clone()));
        })
    };
    // The item moves on the page, and an element that moves loses the focus.
    let move_item = |up: bool, button: &'static str| {
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
                focus(OPEN_ITEM);
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
            <button type="button" class="open" id={open.map(|_| OPEN_ITEM)} {onclick} {onkeydown} popovertarget={PLAN_MENU} popovertargetaction="hide" aria-current={open.map(|_| "true")}>
                if let Some(entry) = entry {
                    { name_and_summary(entry.name().into(), entry_summary(entry, *locale), agreement(entry, *locale)) }
                } else {
                    { yew::html! { <OpenPlanItem /> } }
                }
                if let Some(mark) = mark { <span class="mark">{locale.language.t(mark)}</span> }
            </button>
            if !alone && open.is_some_and(|status| status != SaveStatus::ReadOnly) {
                <span class="moves">
                    <button type="button" id="move-up" onclick={move_item(true, "move-up")} aria-label={locale.language.t(PlanMenuText::MoveUp)}>{"↑"}</button>
                    <button type="button" id="move-down" onclick={move_item(false, "move-down")} aria-label={locale.language.t(PlanMenuText::MoveDown)}>{"↓"}</button>
                </span>
            }
        </li>
    }
}

fn name_and_summary(
    name: AttrValue,
    summary: AttrValue,
    agreement: Option<(AgreementText, Language)>,
) -> Html {
    let agreement =
        agreement.map(|(status, language)| html! { <>{" "}{ status_label(status, language) }</> });
    html! {
        <>
            <span class="name">{name}</span>
            <span class="gist">{summary}{agreement}</span>
        </>
    }
}

fn agreement(entry: &Entry, locale: Locale) -> Option<(AgreementText, Language)> {
    status_of_entry(entry).map(|status| (status, locale.language))
}

#[component]
fn OpenPlanItem() -> Html {
    use_context::<OpenPlanSummary>()
        .map(|open| name_and_summary(open.name, open.summary, open.agreement))
        .unwrap_or_default()
}

fn open_mark(status: SaveStatus) -> Option<Message> {
    match status {
        SaveStatus::Changed => Some(Message::MarkChanged),
        SaveStatus::Saved => None,
        SaveStatus::ReadOnly => Some(Message::Incoming(IncomingText::StatusOpened)),
        SaveStatus::Preview => Some(unsaved_mark(true)),
        SaveStatus::Example | SaveStatus::Blank | SaveStatus::Unsaved => Some(unsaved_mark(false)),
    }
}

fn entry_mark(entry: &Entry) -> Option<Message> {
    match (&entry.saved, &entry.draft, entry.origin) {
        (Some(_), Some(_), _) => Some(Message::MarkChanged),
        (Some(_), None, _) => None,
        (None, _, Origin::File) => Some(Message::Incoming(IncomingText::StatusOpened)),
        (None, _, origin) => Some(unsaved_mark(origin == Origin::Preview)),
    }
}

/// The typed name, or the saved one: unlike the suggested name neither changes with every number.
fn stable_name(open_plan: &OpenPlan) -> AttrValue {
    let saved = || open_plan.saved.as_ref().map(|saved| saved.name.as_str().to_owned());
    let typed = Some(open_plan.draft.name.clone()).filter(|name| !name.trim().is_empty());
    typed.or_else(saved).unwrap_or_default().into()
}

fn unsaved_mark(from_link: bool) -> Message {
    if from_link { Message::StatusPreview } else { Message::MarkUnsaved }
}

/// Of a draft that is not complete: what is typed, so that several without a name can be told apart.
fn draft_summary(draft: &Draft, plan: Option<&Plan>, locale: Locale) -> AttrValue {
    let writer = Writer { locale, currency: draft.currency };
    let typed = |input: Input| {
        let field = if input.is_of_channel() { Field::Channel(0, input) } else { Field::Plan(input) };
        let text = draft.text(field).trim();
        let label = locale.language.t(Message::InputLabel(input));
        (!text.is_empty()).then(|| [&label, " ", text].concat())
    };
    let typed: Vec<String> = Input::ALL.into_iter().filter_map(typed).take(3).collect();
    match plan {
        None if !typed.is_empty() => locale.language.t(PlanMenuText::Typed(typed.join(", "))),
        plan => plan_summary(plan, writer),
    }
}

fn entry_summary(entry: &Entry, locale: Locale) -> AttrValue {
    if let Some(draft) = &entry.draft {
        return draft_summary(draft, draft.plan().as_ref(), locale);
    }
    let saved = entry.saved.as_ref();
    saved
        .map(|saved| plan_summary(Some(&saved.plan), Writer { locale, currency: saved.currency }))
        .unwrap_or_default()
}
