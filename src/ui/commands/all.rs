//! Everything that the palette offers.

use super::command::Command;
use super::of_plan::plan_commands;
use crate::state::{Action, Entry, Overlay, SharePane, View};
use crate::text::{CommandText, HelpText, Language, Message};
use crate::ui::focus::focus;
use crate::ui::help_menu::GUIDE;
use crate::ui::icons::Icon;
use crate::ui::save_plan::save_plan;
use crate::ui::share::pane_face;
use crate::ui::verdict::VERDICT;
use crate::ui::view_context::ViewContext;
use crate::ui::view_tabs::TABS;
use std::rc::Rc;
use yew::prelude::*;

/// The commands that are available, in the order of the palette.
pub fn all_commands(cx: &ViewContext) -> Vec<Command> {
    let groups = [views(cx), history(cx), plan_commands(cx), sharing(cx), rest(cx), plans(cx)];
    groups.into_iter().flatten().filter(|command| command.is_available).collect()
}

fn act(cx: &ViewContext, action: Action) -> Callback<()> {
    let dispatch = cx.dispatch.clone();
    Callback::from(move |()| dispatch.dispatch(action.clone()))
}

/// Shows something, and moves the focus to its headline.
fn go(cx: &ViewContext, action: Action) -> Callback<()> {
    let act = act(cx, action);
    Callback::from(move |()| {
        act.emit(());
        focus(VERDICT);
    })
}

fn views(cx: &ViewContext) -> Vec<Command> {
    let commands = TABS.map(|(view, icon, name)| {
        let label = cx.t(CommandText::GoTo(cx.t(name).to_string()));
        Command::new(["go-", view.code()].concat(), icon, label, go(cx, Action::Show(view)))
    });
    commands.into()
}

fn history(cx: &ViewContext) -> Vec<Command> {
    let history = &cx.app.history;
    let save = save_plan(cx.app.open_plan(), cx.dispatch);
    vec![
        Command::new("save", Icon::CHECK, cx.t(Message::Save), save).with_keys("Ctrl S"),
        Command::new("undo", Icon::UNDO, cx.t(CommandText::Undo), act(cx, Action::Undo))
            .only_if(history.can_undo())
            .with_keys("Ctrl Z"),
        Command::new("redo", Icon::REDO, cx.t(CommandText::Redo), act(cx, Action::Redo))
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
        let open = act(cx, Action::OpenOverlay(Overlay::Share(pane)));
        Command::new(["share-by-", pane.code()].concat(), icon, label, open)
    };
    SharePane::ALL.map(command).into()
}

fn rest(cx: &ViewContext) -> Vec<Command> {
    let others = Language::ALL.into_iter().filter(|language| *language != cx.language());
    let in_language = |language: Language| {
        let label = language.own_name().into();
        Command::new(
            ["in-", language.code()].concat(),
            Icon::SETTINGS,
            label,
            act(cx, Action::SetLanguage(language)),
        )
    };
    let keys = act(cx, Action::OpenOverlay(Overlay::Keyboard));
    let keys = Command::new("keyboard", Icon::KEYBOARD, cx.t(CommandText::Keyboard), keys).with_keys("?");
    let guide = {
        let show = act(cx, Action::Show(View::Guide));
        Callback::from(move |()| {
            show.emit(());
            focus(GUIDE);
        })
    };
    let guide = Command::new("guide", Icon::GUIDE, cx.t(HelpText::Guide), guide);
    others.map(in_language).chain([guide, keys]).collect()
}

/// The other plans.
fn plans(cx: &ViewContext) -> Vec<Command> {
    let others = cx.app.library.others().iter();
    let command = |entry: &Rc<Entry>| {
        let label = cx.t(CommandText::Open(entry.name()));
        let open = go(cx, Action::Open(entry.id.clone()));
        Command::new(["open-", entry.id.as_str()].concat(), Icon::FILE, label, open)
    };
    others.map(command).collect()
}
