//! The page's address: which view is shown, and the plans that came with it.

use super::store::Dispatch;
use crate::io::plan_keys;
use crate::platform::page;
use crate::state::{Action, App, LinkedPlans, Origin, Start, View, preview_count};
use yew::prelude::*;

/// Keeps the address and the state in step: the view is part of the address, so that Back goes to the view before,
/// and plans that came with a link stay in it until they are saved or closed, so that a reload opens them again.
#[hook]
pub fn use_address(start: &Start, initial: &App, app: &App, dispatch: &Dispatch) {
    use_saved_prefill(initial, app);
    use_view_in_fragment(start, initial, app, dispatch);
    use_saved_link(initial, app);
}

/// Removes the plan from the query once it is saved.
#[hook]
fn use_saved_prefill(initial: &App, app: &App) {
    let from_link = initial.open_plan();
    let saved = from_link.origin == Origin::Preview
        && app.open_plan().saved.is_some()
        && app.open_plan().id == from_link.id;
    use_effect_with(saved, |&saved| {
        if saved {
            page::remove_query_keys(plan_keys());
        }
    });
}

#[hook]
fn use_view_in_fragment(start: &Start, initial: &App, app: &App, dispatch: &Dispatch) {
    let (view, embedded) = (app.choices.view, app.embedded);
    let started = use_mut_ref(|| app.choices.view != initial.choices.view);
    let mounted = use_mut_ref(|| false);
    let of_start = start.fragment.clone();
    use_effect_with(view, move |&view| {
        let fragment = page::fragment();
        if !mounted.replace(true) && fragment != of_start {
            return; // the view follows the address, see below
        }
        let named = View::in_fragment(&fragment).unwrap_or_default();
        let is_first = !started.replace(true);
        if embedded || named == view {
            return;
        }
        let wanted = view.put_in_fragment(&fragment);
        if is_first { page::replace_fragment(&wanted) } else { page::push_fragment(&wanted) }
    });
    let (dispatch, of_start) = (dispatch.clone(), start.fragment.clone());
    use_effect_with((), move |()| {
        let follow = move |old: String, new: String| {
            if !embedded {
                dispatch.dispatch(Action::Show(View::in_fragment(&new).unwrap_or_default()));
            }
            // Another view alone opens no link again.
            let [was, is] = [old, new.clone()].map(|fragment| View::Plan.put_in_fragment(&fragment));
            if was != is {
                LinkedPlans::read(&new)
                    .into_iter()
                    .for_each(|plans| dispatch.dispatch(Action::OpenLink(plans)));
            }
        };
        let fragment = page::fragment();
        if fragment != of_start {
            follow(of_start, fragment); // changed before anybody listened
        }
        let listener = page::on_fragment_change(follow);
        move || drop(listener)
    });
}

/// Removes the link's plans from the fragment once none of them is left unsaved.
#[hook]
fn use_saved_link(initial: &App, app: &App) {
    let had = use_mut_ref(|| has_preview(initial));
    let has = has_preview(app);
    use_effect_with(has, move |&has| {
        if had.replace(has) && !has {
            page::replace_fragment(View::in_fragment(&page::fragment()).map_or("", View::code));
        }
    });
}

fn has_preview(app: &App) -> bool {
    let is_open = app.open_plan().origin == Origin::Preview && app.open_plan().saved.is_none();
    is_open || preview_count(app) > 0
}
