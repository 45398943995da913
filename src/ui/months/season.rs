//! How much of a seasonal budget goes to each month of the year.

use super::Scene;
use crate::state::{Action, Field, ScheduleChange};
use crate::text::MonthText;
use crate::ui::acts::click;
use crate::ui::field::field;
use crate::ui::html::html;
use yew::prelude::*;

/// The seasons that have a name, January first. They are starting points, not measured ones.
const NAMED: [(&str, MonthText, [f64; 12]); 4] = [
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

/// The weights, with the seasons that have a name.
pub fn season(scene: &Scene) -> Html {
    let named = NAMED.map(|(code, name, weights)| {
        let onclick = click(scene.dispatch, Action::ChangeSchedule(ScheduleChange::Season(weights)));
        html! { <button type="button" id={["season-", code].concat()} {onclick} disabled={scene.is_fixed()}>{scene.say(name)}</button> }
    });
    let fields = (0..12).map(|month| {
        let label = MonthText::OfYear(month as u32 + 1);
        html! { <li>{ field(scene.app, scene.dispatch, Field::Season(month), scene.say(label), AttrValue::default()) }</li> }
    });
    html! {
        <section class="season" aria-labelledby="season-heading">
            <h3 id="season-heading">{scene.say(MonthText::Season)}</h3>
            <div class="actions">{ for named }</div>
            <ol class="season-months">{ for fields }</ol>
            <p class="note">{scene.say(MonthText::SeasonHint)}</p>
        </section>
    }
}
