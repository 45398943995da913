//! What can be done with the open plan.

use super::command::Command;
use crate::model::Input;
use crate::platform::random;
use crate::state::{Action, Id, SaveStatus, View, input_id};
use crate::text::PlanMenuText;
use crate::ui::focus::focus;
use crate::ui::hooks::Dispatch;
use crate::ui::icons::Icon;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Up to so many unsaved drafts are left to the reader.
const FEW_DRAFTS: usize = 2;

/// The commands of the menu at the plan's name.
pub fn plan_commands(cx: &ViewContext) -> Vec<Command> {
    let save_status = cx.app.open_plan().save_status();
    let is_own = save_status.is_own();
    let drafts = cx.app.library.unsaved_drafts().count();
    // Actions that need a new id make it when the command is run.
    let command = |id: &'static str, icon, label: PlanMenuText, act: fn(&Dispatch), then: &'static str| {
        let dispatch = cx.dispatch.clone();
        let run = Callback::from(move |()| {
            act(&dispatch);
            focus(then);
        });
        Command::new(id, icon, cx.t(label), run)
    };
    let new_plan = |dispatch: &Dispatch| {
        dispatch.dispatch(Action::New(Id::new(&random::id())));
        dispatch.dispatch(Action::Show(View::Plan));
    };
    let from_export = |dispatch: &Dispatch| dispatch.dispatch(Action::Show(View::Import));
    let duplicate = |dispatch: &Dispatch| dispatch.dispatch(Action::Duplicate(Id::new(&random::id())));
    let discard = |dispatch: &Dispatch| dispatch.dispatch(Action::Discard);
    let delete = |dispatch: &Dispatch| dispatch.dispatch(Action::Delete(Id::new(&random::id())));
    let delete_drafts = |dispatch: &Dispatch| dispatch.dispatch(Action::DeleteDrafts);
    let name = "scenario-name";
    vec![
        command("new", Icon::ADD, PlanMenuText::New, new_plan, input_id(Input::Budget)),
        command("new-from-export", Icon::EXPORT, PlanMenuText::FromExport, from_export, "export-file"),
        command("duplicate", Icon::COPY, PlanMenuText::Duplicate, duplicate, name).only_if(is_own),
        command("discard", Icon::REVERT, PlanMenuText::Discard, discard, name)
            .only_if(save_status == SaveStatus::Changed),
        command("delete", Icon::CLOSE, PlanMenuText::Delete, delete, name).only_if(is_own),
        command(
            "delete-drafts",
            Icon::CLOSE,
            PlanMenuText::DeleteDrafts(drafts.to_string()),
            delete_drafts,
            name,
        )
        .only_if(drafts > FEW_DRAFTS),
    ]
}
