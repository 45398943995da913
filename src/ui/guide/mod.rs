//! The guide: how to work through the troubles of marketing and sales, and what every term means.

mod address;
mod glossary;
mod trouble;

use super::commands::GUIDE;
use super::view_context::ViewContext;
use crate::text::{GuideText, TermText, Trouble};
use crate::ui::html::html;
use address::{AddressedPlace, GLOSSARY, id_of};
use glossary::glossary;
use trouble::{code, trouble};
use yew::prelude::*;

pub use address::guide_link;
pub use glossary::topic_code;

pub fn guide(cx: &ViewContext) -> Html {
    let contents = Trouble::ALL.map(|it| (code(it), cx.t(GuideText::Heading(it)))).into_iter();
    let contents = contents.chain([(GLOSSARY, cx.t(TermText::Glossary))]);
    html! {
        <article class="guide" aria-labelledby={GUIDE}>
            <h1 id={GUIDE} tabindex="-1">{cx.t(GuideText::Title)}</h1>
            <p>{cx.t(GuideText::Intro)}</p>
            <nav aria-label={cx.t(GuideText::Contents)}>
                <ul>{ for contents.map(|(place, text)| html! { <li>{ guide_link(place, None, text) }</li> }) }</ul>
            </nav>
            { for Trouble::ALL.into_iter().map(|it| trouble(cx, it)) }
            <section class="block" aria-labelledby={id_of(GLOSSARY)}>
                <h2 id={id_of(GLOSSARY)} tabindex="-1">{cx.t(TermText::Glossary)}</h2>
                { glossary(cx) }
            </section>
            { yew::html! { <AddressedPlace /> } }
        </article>
    }
}
