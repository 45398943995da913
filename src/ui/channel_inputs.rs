//! The fields of a row of the channel table.

use super::field::rate_from_stages;
use super::field_note::{FieldNote, plan_field_note};
use super::input_cell::InputCell;
use super::translate::Translate;
use super::view_context::ViewContext;
use crate::state::Field;
use crate::text::{ChannelText, Language, Message};
use crate::ui::html::html;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChannelInputsProps {
    language: Language,
    read_only: bool,
    row: usize,
    channel_name: String,
    /// From left to right.
    contents: Vec<InputContent>,
}

#[derive(PartialEq)]
struct InputContent {
    value: String,
    placeholder: Option<String>,
    note: Option<FieldNote>,
}

impl ChannelInputsProps {
    pub fn of(cx: &ViewContext, row: usize, channel_name: String) -> Self {
        let content = |field: Field| InputContent {
            value: cx.draft().text(field).to_owned(),
            placeholder: if field.is_name() {
                Some(channel_name.clone())
            } else {
                rate_from_stages(cx, field)
            },
            note: plan_field_note(cx, field),
        };
        let contents = fields(row).map(content).collect();
        let (language, read_only) = (cx.language(), cx.is_read_only());
        Self { language, read_only, row, channel_name, contents }
    }
}

fn fields(row: usize) -> impl Iterator<Item = Field> {
    (0..Field::COLUMNS).filter_map(move |column| Field::of_cell(row, column))
}

/// A component, so that a key in one row renders no other row. It has no listeners: the table has one delegated
/// listener for each kind of event instead of one per cell.
#[component]
pub fn ChannelInputs(props: &ChannelInputsProps) -> Html {
    let cell = |(field, content): (Field, &InputContent)| {
        let column = if field.is_name() {
            Message::Channel(ChannelText::Name)
        } else {
            Message::InputLabel(field.input())
        };
        InputCell {
            field,
            value: content.value.clone(),
            placeholder: content.placeholder.clone(),
            label: [&props.language.t(column), ", ", &props.channel_name].concat().into(),
            note: content.note.clone(),
            read_only: props.read_only,
            oninput: None,
        }
        .view()
    };
    html! { <>{ for fields(props.row).zip(&props.contents).map(cell) }</> }
}
