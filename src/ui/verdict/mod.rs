//! The verdict that each view opens with.

mod actuals;
mod comparison;
mod months;
mod plan;
mod try_without;

use super::view_context::ViewContext;
use crate::text::{Sentence, Tone, Verdict};
use crate::ui::html::html;
use yew::prelude::*;

pub use actuals::actuals_verdict;
pub use comparison::{comparison_verdict, verdict_on};
pub use months::months_verdict;
pub use plan::plan_verdict;
pub use try_without::try_without;

/// The id of the headline.
pub const VERDICT: &str = "verdict";
/// The id of the live region that says it.
pub const SAID: &str = "verdict-said";

/// A verdict, read out once typing rests. One that is older than the fields is greyed, and says what they lack.
fn verdict(cx: &ViewContext, verdict: Verdict) -> Html {
    verdict_with(cx, verdict, Html::default())
}

/// The same, with something beside its eyebrow.
pub fn verdict_with(cx: &ViewContext, verdict: Verdict, beside: Html) -> Html {
    let stale = cx.last_plan().is_some() && cx.is_stale();
    let Verdict { eyebrow, headline, lead } = verdict;
    let lead = if stale { plan::missing(cx) } else { lead };
    html! {
        <section class={if stale { "verdict stale" } else { "verdict" }} aria-labelledby={VERDICT}>
            if !eyebrow.is_empty() { <p class="eyebrow">{eyebrow}{beside}</p> }
            <h1 id={VERDICT} tabindex="-1">{sentence(&headline)}</h1>
            if !lead.is_empty() { <p class="lead">{sentence(&lead)}</p> }
            // The headline is copied here once typing rests.
            <p id={SAID} class="visually-hidden" role="status"></p>
        </section>
    }
}

pub fn sentence(sentence: &Sentence) -> Html {
    let span = |tone: Tone, text: String| {
        let class = match tone {
            Tone::Plain => return html! { {text} },
            Tone::Strong => return html! { <b>{text}</b> },
            Tone::Good => "good",
            Tone::Warm => "warm",
            Tone::Bad => "bad",
            Tone::Muted => "muted",
        };
        html! { <span {class}>{text}</span> }
    };
    sentence.spans().iter().map(|part| span(part.tone, part.text.clone())).collect()
}
