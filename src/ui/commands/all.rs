//! Everything that the palette offers.

use super::command::Command;
use super::of_help::help_commands;
use super::of_plan::plan_commands;
use crate::state::{Action, Entry, Overlay, SharePane, View};
use crate::text::{AgreementText, CommandText, Language, Message};
use crate::ui::icons::Icon;
use crate::ui::save_plan::save_plan;
use crate::ui::share::pane_face;
use crate::ui::verdict::VERDICT;
use crate::ui::view_context::ViewContext;
use crate::ui::view_tabs::TABS;
use std::rc::Rc;

/// The commands that are available, in the order of the palette.
pub fn all_commands(cx: &ViewContext) -> Vec<Command> {
    let groups = [views(cx), history(cx), plan_commands(cx), sharing(cx), languages(cx), help(cx), plans(cx)];
    groups.into_iter().flatten().filter(|command| command.is_available).collect()
}

fn views(cx: &ViewContext) -> Vec<Command> {
    let commands = TABS.map(|(view, icon, name)| {
        let label = cx.t(CommandText::GoTo(cx.t(name).to_string()));
        Command::new(["go-", view.code()].concat(), icon, label, cx.run_then(Action::Show(view), VERDICT))
    });
    let open = cx.run_then(Action::Show(View::Agreement), VERDICT);
    let agreement = Command::new("go-agreement", Icon::CHECK, cx.t(AgreementText::Open), open);
    commands.into_iter().chain([agreement]).collect()
}

fn history(cx: &ViewContext) -> Vec<Command> {
    let history = &cx.app.history;
    let save = save_plan(cx.app.open_plan(), cx.dispatch);
    vec![
        Command::new("save", Icon::CHECK, cx.t(Message::Save), save).with_keys("Ctrl S"),
        Command::new("undo", Icon::UNDO, cx.t(CommandText::Undo), cx.run(Action::Undo))
            .only_if(history.can_undo())
            .with_keys("Ctrl Z"),
        Command::new("redo", Icon::REDO, cx.t(CommandText::Redo), cx.run(Action::Redo))
            .only_if(history.can_redo())
            .with_keys("Ctrl Shift Z"),
    ]
}

fn sharing(cx: &ViewContext) -> Vec<Command> {
    let command = |pane: SharePane| {
        let (icon, name, _) = pane_face(pane);
        let label = match pane {
            SharePane::Import => cx.t(name),
            _ => cx.t(CommandText::Share(cx.t(name).to_string())),
        };
        let open = cx.run(Action::OpenOverlay(Overlay::Share(pane)));
        Command::new(["share-by-", pane.code()].concat(), icon, label, open)
    };
    SharePane::ALL.map(command).into()
}

fn languages(cx: &ViewContext) -> Vec<Command> {
    let others = Language::ALL.into_iter().filter(|language| *language != cx.language());
    let in_language = |language: Language| {
        let label = language.own_name().into();
        Command::new(
            ["in-", language.code()].concat(),
            Icon::SETTINGS,
            label,
            cx.run(Action::SetLanguage(language)),
        )
    };
    others.map(in_language).collect()
}

/// What explains the page, without the palette itself.
fn help(cx: &ViewContext) -> Vec<Command> {
    help_commands(cx).into_iter().filter(|command| command.id != "open-commands").collect()
}

/// The other plans.
fn plans(cx: &ViewContext) -> Vec<Command> {
    let others = cx.app.library.others().iter();
    let command = |entry: &Rc<Entry>| {
        let label = cx.t(CommandText::Open(entry.name()));
        let open = cx.run_then(Action::Open(entry.id.clone()), VERDICT);
        Command::new(["plan-", entry.id.as_str()].concat(), Icon::FILE, label, open)
    };
    others.map(command).collect()
}
