//! The weights by which a seasonal budget is spread over the months of the year.

use crate::state::{Action, Field, ScheduleChange};
use crate::text::MonthText;
use crate::ui::field::plan_field;
use crate::ui::html::html;
use crate::ui::view_context::ViewContext;
use yew::prelude::*;

/// Presets with weights from January to December. They are starting points, not measured.
const PRESETS: [(&str, MonthText, [f64; 12]); 4] = [
    ("even", MonthText::SeasonEven, [100.0; 12]),
    (
        "summer",
        MonthText::SeasonSummer,
        [60.0, 60.0, 80.0, 100.0, 130.0, 160.0, 170.0, 150.0, 100.0, 70.0, 60.0, 60.0],
    ),
    (
        "christmas",
        MonthText::SeasonChristmas,
        [80.0, 70.0, 80.0, 80.0, 90.0, 80.0, 80.0, 70.0, 90.0, 110.0, 180.0, 190.0],
    ),
    (
        "business",
        MonthText::SeasonBusiness,
        [100.0, 110.0, 120.0, 110.0, 110.0, 100.0, 70.0, 40.0, 120.0, 120.0, 120.0, 80.0],
    ),
];

pub fn season(cx: &ViewContext) -> Html {
    let presets = PRESETS.map(|(code, name, weights)| {
        let onclick = cx.click(Action::ChangeSchedule(ScheduleChange::Season(weights)));
        html! { <button type="button" id={["season-", code].concat()} {onclick} disabled={cx.is_read_only()}>{cx.t(name)}</button> }
    });
    let fields = (0..12).map(|month| {
        let label = MonthText::MonthName(month as u32 + 1);
        html! { <li>{ plan_field(cx, Field::Season(month), cx.t(label), None) }</li> }
    });
    html! {
        <section class="season" aria-labelledby="season-heading">
            <h3 id="season-heading">{cx.t(MonthText::Season)}</h3>
            <div class="actions">{ for presets }</div>
            <ol class="season-months">{ for fields }</ol>
            <p class="note">{cx.t(MonthText::SeasonHint)}</p>
        </section>
    }
}
