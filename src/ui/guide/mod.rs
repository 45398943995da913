//! The guide: how to work through the troubles of marketing and sales, and what every term means.

mod glossary;
mod trouble;

use super::commands::GUIDE;
use super::focus::focus;
use super::view_context::ViewContext;
use crate::text::{GuideText, TermText, Trouble};
use crate::ui::html::html;
use glossary::glossary;
use trouble::{heading_id, trouble};
use yew::prelude::*;

const GLOSSARY: &str = "guide-glossary";

pub fn guide(cx: &ViewContext) -> Html {
    // Not by the address, whose fragment names the view.
    let link = |id: &'static str, text: AttrValue| {
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus(id);
        });
        html! { <li><a href="#guide" {onclick}>{text}</a></li> }
    };
    let troubles = Trouble::ALL.map(|it| link(heading_id(it), cx.t(GuideText::Heading(it))));
    html! {
        <article class="guide" aria-labelledby={GUIDE}>
            <h1 id={GUIDE} tabindex="-1">{cx.t(GuideText::Title)}</h1>
            <p>{cx.t(GuideText::Intro)}</p>
            <nav aria-label={cx.t(GuideText::Contents)}>
                <ul>{ for troubles }{ link(GLOSSARY, cx.t(TermText::Glossary)) }</ul>
            </nav>
            { for Trouble::ALL.into_iter().map(|it| trouble(cx, it)) }
            <section class="block" aria-labelledby={GLOSSARY}>
                <h2 id={GLOSSARY} tabindex="-1">{cx.t(TermText::Glossary)}</h2>
                { glossary(cx) }
            </section>
        </article>
    }
}
