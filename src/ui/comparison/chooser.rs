//! The choice of the scenarios to compare.

use super::elements::note;
use crate::platform::text_search as letters;
use crate::state::{Action, App, Choice, ComparedScenario, ComparisonChoice, Id, comparison_ids, toggled};
use crate::text::{ComparisonText, Message, Writer};
use crate::ui::controls::search_field;
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::plan_summary::plan_summary;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Up to so many scenarios are all listed, in the order of the list. Of more, the chosen ones come first, then as many
/// of the others, and there is a search field.
const OFFERED: usize = 8;

/// A box to tick for each scenario that is chosen and for some of the others.
pub fn chooser(cx: &ViewContext, chosen: &[(Id, Option<ComparedScenario>)]) -> Html {
    let comparable = cx.app.comparable();
    if comparable < 2 {
        return note(cx.t(ComparisonText::OnlyOne));
    }
    let many = comparable > OFFERED;
    let query = if many { cx.app.choices.comparison.search.trim() } else { "" };
    let chosen_as =
        |id: &Id| chosen.iter().find(|(each, _)| each == id).map(|(_, scenario)| scenario.as_ref());
    // An iterator: without a query the names of only the first few of a thousand scenarios are read.
    let entries = cx.app.library.entries();
    let listed = entries.iter().map(|entry| (&entry.id, Some(&**entry)));
    let all = listed.chain(cx.app.open_is_unlisted().then_some((&cx.app.open_plan().id, None)));
    let others = all.filter(|(id, _)| !many || chosen_as(id).is_none());
    // The name of one with unsaved changes may take parsing all its fields: those that are chosen are parsed already.
    let named = others.map(|(id, entry)| match (chosen_as(id), entry) {
        (Some(Some(scenario)), _) => (id, scenario.name.clone()),
        (_, Some(entry)) if *id != cx.app.open_plan().id => (id, entry.name()),
        _ => (id, cx.app.open_plan().name()),
    });
    let found = named.filter(|(_, name)| query.is_empty() || letters::contains_ignoring_case(name, query));
    let offered: Vec<(&Id, String)> = found.take(OFFERED).collect();
    let name = |(id, scenario): &(Id, Option<ComparedScenario>)| {
        scenario.as_ref().map_or_else(|| cx.app.name_of(id), |scenario| scenario.name.clone())
    };
    let first = chosen.iter().filter(|_| many).map(|each| (&each.0, name(each)));
    let shown: Vec<(&Id, String)> = first.chain(offered).collect();
    let more = comparable.saturating_sub(shown.len());
    let complete: Vec<&ComparedScenario> =
        chosen.iter().filter_map(|(_, scenario)| scenario.as_ref()).collect();
    let baseline = cx.app.choices.comparison.baseline.as_ref();
    let baseline = complete.iter().find(|it| Some(&it.id) == baseline).or(complete.first()).map(|it| &it.id);
    let nothing_found = shown.len() == chosen.len() && !query.is_empty();
    let hint = if complete.len() < 2 {
        Some(cx.t(ComparisonText::TooFew))
    } else if chosen.len() >= App::MOST_COMPARED {
        Some(cx.t(ComparisonText::Full))
    } else if nothing_found {
        Some(cx.t(Message::NothingFound))
    } else {
        (more > 0 && query.is_empty()).then(|| cx.t(ComparisonText::MoreToFind(more.to_string())))
    };
    let left_out = chosen
        .iter()
        .filter(|(_, scenario)| scenario.is_none())
        .map(|(id, _)| cx.t(ComparisonText::LeftOut(cx.app.name_of(id).into())));
    let items = shown.into_iter().map(|(id, name)| item(cx, chosen, id, name, baseline == Some(id), many));
    html! {
        <>
            if many { { search_field(cx, comparison_ids::SEARCH, &cx.app.choices.comparison.search) } }
            <ul class="picks">{ for items }</ul>
            // In an element of their own: if the number of its siblings changed, the search field would lose the focus.
            <div role="status">{ for left_out.map(note) }{ for hint.map(note) }</div>
        </>
    }
}

fn item(
    cx: &ViewContext,
    chosen: &[(Id, Option<ComparedScenario>)],
    id: &Id,
    name: String,
    is_baseline: bool,
    moves: bool,
) -> Html {
    let pick: AttrValue = ["compare-with-", id.as_str()].concat().into();
    let of_chosen = chosen.iter().find(|(each, _)| each == id).map(|(_, scenario)| scenario.clone());
    let checked = of_chosen.is_some();
    let scenario = of_chosen.unwrap_or_else(|| cx.app.compared_plan(id));
    let full = chosen.len() >= App::MOST_COMPARED && !checked;
    let summary = match &scenario {
        Some(it) => plan_summary(Some(it.plan()), Writer { currency: it.currency, ..cx.writer }),
        None => plan_summary(None, cx.writer),
    };
    let onchange = {
        let (dispatch, pick) = (cx.dispatch.clone(), pick.clone());
        let next = ComparisonChoice::Chosen(toggled(chosen.iter().map(|(id, _)| id), id));
        Callback::from(move |_: Event| {
            dispatch.dispatch(Action::SetChoice(Choice::Comparison(next.clone())));
            // A box that moves loses the focus, and one that is found by its name may not be shown any more.
            if moves {
                focus(if checked { AttrValue::Static(comparison_ids::SEARCH) } else { pick.clone() });
            }
        })
    };
    html! {
        <li key={id.as_str().to_owned()}>
            <input type="checkbox" id={pick.clone()} {checked} {onchange} disabled={full} />
            <label for={pick}><bdi>{name}</bdi>{" "}<small>{summary}</small></label>
            if is_baseline { <span class="tag">{cx.t(ComparisonText::Baseline)}</span> }
        </li>
    }
}
