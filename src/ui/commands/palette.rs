//! The palette: a field that finds a command by its words, and the commands found.

use super::command::Command;
use crate::platform::page;
use crate::platform::text_search::contains_ignoring_case;
use crate::text::{CommandText, Language, Message};
use crate::ui::dialog::Modal;
use crate::ui::translate::Translate;
use yew::prelude::*;

/// HTML id of the dialog.
const PALETTE: &str = "commands-dialog";
const FIELD: &str = "command";
const LIST: &str = "command-list";
/// The most commands shown at once.
const SHOWN: usize = 50;

#[derive(Properties, PartialEq)]
pub struct PaletteProps {
    pub commands: Vec<Command>,
    pub language: Language,
    pub onclose: Callback<()>,
}

#[component]
pub fn Palette(PaletteProps { commands, language, onclose }: &PaletteProps) -> Html {
    let query = use_state(String::new);
    let active = use_state(|| 0_usize);
    let found: Vec<Command> =
        commands.iter().filter(|it| matches(&it.label, &query)).take(SHOWN).cloned().collect();
    let active_at = (*active).min(found.len().saturating_sub(1));
    use_effect_with((active_at, found.len()), |&(at, _)| page::scroll_into_view(&option_id(at)));

    let oninput = {
        let (query, active) = (query.setter(), active.setter());
        Callback::from(move |event: InputEvent| {
            query.set(page::field_value(&event).unwrap_or_default());
            active.set(0);
        })
    };
    let onkeydown = {
        let (active, found) = (active.setter(), found.clone());
        Callback::from(move |event: KeyboardEvent| {
            let last = found.len().saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" => active.set(if active_at == last { 0 } else { active_at + 1 }),
                "ArrowUp" => active.set(if active_at == 0 { last } else { active_at - 1 }),
                "Enter" => {
                    if let Some(command) = found.get(active_at) {
                        run(command);
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let option = |(at, command): (usize, &Command)| {
        let onclick = {
            let command = command.clone();
            Callback::from(move |_: MouseEvent| run(&command))
        };
        html! {
            <li key={command.id.to_string()} id={option_id(at)} role="option" aria-selected={(at == active_at).to_string()} {onclick}>
                { command.icon.view() }<span>{command.label.clone()}</span>
                if !command.keys.is_empty() { <kbd>{command.keys.clone()}</kbd> }
            </li>
        }
    };
    html! {
        <Modal id={PALETTE} title={language.t(CommandText::Commands)} language={*language} focused={FIELD} onclose={onclose.clone()}>
            <input id={FIELD} type="text" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="true" aria-controls={LIST}
                aria-activedescendant={(!found.is_empty()).then(|| option_id(active_at))} aria-label={language.t(CommandText::Find)}
                placeholder={language.t(CommandText::Find)} value={(*query).clone()} {oninput} {onkeydown} />
            <ul id={LIST} class="commands" role="listbox" aria-label={language.t(CommandText::Commands)}>
                { for found.iter().enumerate().map(option) }
            </ul>
            <p class="note" role="status">{ found.is_empty().then(|| language.t(Message::NothingFound)) }</p>
        </Modal>
    }
}

/// Closes the palette first, which gives the focus back to where it was.
fn run(command: &Command) {
    page::close_modal(PALETTE);
    command.run.emit(());
}

fn option_id(at: usize) -> String {
    ["command-", &at.to_string()].concat()
}

/// Whether a label has every word of the query.
fn matches(label: &str, query: &str) -> bool {
    query.split_whitespace().all(|word| contains_ignoring_case(label, word))
}
