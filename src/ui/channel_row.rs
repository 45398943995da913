//! A row of the sheet of channels.

use super::channel_table_events::{drag_handle_id, remove_button_id};
use super::field::rate_from_stages;
use super::field_note::plan_field_note;
use super::hooks::Dispatch;
use super::input_cell::InputCell;
use super::ptr_eq::PtrEq;
use super::view_context::ViewContext;
use crate::state::{App, Field};
use crate::text::{ChannelText, Message};
use crate::ui::html::html;
use yew::prelude::*;

#[derive(Properties, Clone)]
pub struct ChannelRowProps {
    pub app: PtrEq<App>,
    pub dispatch: Dispatch,
    pub row: usize,
}

/// Of the state only what the row shows.
impl PartialEq for ChannelRowProps {
    fn eq(&self, other: &Self) -> bool {
        self.row == other.row && (self.app == other.app || shows_same(&self.app, &other.app, self.row))
    }
}

/// What is asked for in a row depends on how far the channels of the plan go.
fn shows_same(before: &App, now: &App, row: usize) -> bool {
    let [was, is] = [before, now].map(App::open_plan);
    let asks = |app: &App| {
        let open = app.open_plan();
        let last_plan = open.last_plan.as_ref().map(|plan| plan.channels().len());
        (open.draft.counted_channels(), last_plan, open.save_attempted, open.is_read_only())
    };
    was.draft.has_same_channel(&is.draft, row)
        && before.preferences.locale() == now.preferences.locale()
        && asks(before) == asks(now)
}

/// A component, so that a key in one row renders no other row. It has no listeners: the table has one delegated
/// listener for each kind of event instead of one per cell.
#[component]
pub fn ChannelRow(ChannelRowProps { app, dispatch, row }: &ChannelRowProps) -> Html {
    let cx = &ViewContext::new(&app.0, dispatch, false);
    let row = *row;
    let read_only = cx.is_read_only();
    let name = cx.draft().channel_name(row, cx.language());
    let drag = cx.t(ChannelText::Drag(name.clone().into()));
    let cells = (0..Field::COLUMNS).filter_map(|column| Field::of_cell(row, column));
    let cells = cells.map(|field| cell(cx, field, &name));
    html! {
        <tr data-line={row.to_string()}>
            <td>
                <button type="button" class="handle" hidden={read_only} id={drag_handle_id(row)} draggable="true" aria-label={drag.clone()} title={drag}>{"⠿"}</button>
            </td>
            { for cells }
            <td>
                <button type="button" class="close" hidden={read_only} id={remove_button_id(row)} aria-label={cx.t(ChannelText::Remove(name.clone().into()))}>{"×"}</button>
            </td>
        </tr>
    }
}

fn cell(cx: &ViewContext, field: Field, channel_name: &str) -> Html {
    let column = if field.is_name() {
        Message::Channel(ChannelText::Name)
    } else {
        Message::InputLabel(field.input())
    };
    InputCell {
        field,
        value: cx.draft().text(field).to_owned(),
        placeholder: if field.is_name() {
            Some(channel_name.to_owned())
        } else {
            rate_from_stages(cx, field)
        },
        label: [&cx.t(column), ", ", channel_name].concat().into(),
        note: plan_field_note(cx, field),
        read_only: cx.is_read_only(),
        oninput: None,
    }
    .view()
}
