//! Fields of the plan that both the planner and the embedded page show.

use super::close_rate_question::close_rate_question;
use super::field::plan_field;
use super::measured_by::measured_by;
use super::view_context::ViewContext;
use crate::model::Input;
use crate::state::Field;
use crate::text::{Message, Topic};
use crate::ui::html::html;
use yew::prelude::*;

/// Budget, cost per lead and close rate of a plan with a single channel.
pub fn single_channel_fields(cx: &ViewContext) -> Html {
    let fields = Input::OF_CHANNEL.map(|input| input_field(cx, Field::Channel(0, input)));
    html! {
        <>
            { for fields }
            { close_rate_question(cx, 0) }
            { measured_by(cx) }
        </>
    }
}

/// What a sale costs and brings in.
pub const MONEY_INPUTS: [Input; 4] = [Input::SaleValue, Input::Margin, Input::SalesCost, Input::FixedCost];
/// What a customer brings in, for LTV and payback.
pub const ACCOUNT_INPUTS: [Input; 2] = [Input::AccountRevenue, Input::Churn];

pub fn money_fields(cx: &ViewContext) -> Html {
    fields(cx, &MONEY_INPUTS)
}

pub fn account_fields(cx: &ViewContext) -> Html {
    fields(cx, &ACCOUNT_INPUTS)
}

/// Fields of the whole plan.
pub fn fields(cx: &ViewContext, inputs: &[Input]) -> Html {
    inputs.iter().map(|&input| input_field(cx, Field::Plan(input))).collect()
}

fn input_field(cx: &ViewContext, field: Field) -> Html {
    plan_field(cx, field, cx.t(Message::InputLabel(field.input())), Some(Topic::Input(field.input())))
}
