//! The embedded page, as a frame of this one.

use crate::platform::{frame, time};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct EmbedPreviewProps {
    pub address: AttrValue,
    pub title: AttrValue,
    /// What is said where the browser or the site's policy shows no frame.
    pub missing: AttrValue,
}

/// How long a frame may take to tell its height, in ms.
const PATIENCE: u32 = 8000;

/// As high as the embedded page says it is.
#[component]
pub fn EmbedPreview(EmbedPreviewProps { address, title, missing }: &EmbedPreviewProps) -> Html {
    let frame_node = use_node_ref();
    let height = use_state_eq(|| None::<f64>);
    let is_late = use_state_eq(|| false);
    {
        let (frame_node, height, is_late) = (frame_node.clone(), height.setter(), is_late.setter());
        use_effect_with((), move |()| {
            let listener = frame::on_height_of(move || frame_node.cast(), move |told| height.set(Some(told)));
            let timer = time::after(PATIENCE, move || is_late.set(true));
            move || drop((listener, timer))
        });
    }
    html! {
        <>
            <iframe ref={frame_node} class="embed-preview" src={address.clone()} title={title.clone()} height={height.unwrap_or(320.0).to_string()} />
            if *is_late && height.is_none() { <p class="note" role="status">{missing.clone()}</p> }
        </>
    }
}
