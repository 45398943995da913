//! A field in a table of months.

use crate::state::Field;
use crate::ui::field::type_into;
use crate::ui::field_note::plan_field_note;
use crate::ui::input_cell::InputCell;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

pub fn month_cell(cx: &ViewContext, field: Field, placeholder: Option<String>, label: AttrValue) -> Html {
    InputCell {
        field,
        value: cx.draft().text(field).to_owned(),
        placeholder,
        label,
        note: plan_field_note(cx, field),
        read_only: cx.is_read_only(),
        oninput: Some(type_into(cx, field)),
    }
    .view()
}
