//! Which names are one channel: those that campaigns, sources and spellings have.

use super::ExportsContext;
use super::session::ExportSession;
use super::start::shortened;
use super::step::step;
use crate::io::exports::{ChannelGroup, ChannelMember};
use crate::platform::page;
use crate::text::{ExportText, ImportText, Style};
use crate::ui::html::html;
use crate::ui::labels::truncated;
use yew::prelude::*;

/// In characters.
const LONGEST_NAME: usize = 40;
/// The value of the choice that makes a name a channel of its own: no name of a channel is empty.
const OWN: &str = "";

pub fn matching(view: &ExportsContext, session: &ExportSession) -> Html {
    let Some(aggregate) = session.aggregate.clone() else { return Html::default() };
    if !session.has_names_to_match() {
        return Html::default();
    }
    let members = || aggregate.groups.iter().flat_map(|group| &group.members);
    let has_both = members().any(|it| it.in_lists) && members().any(|it| !it.in_lists);
    let apart = session.grouping.apart;
    let similar = view.click(move |session| session.set_apart(!apart));
    let rows = aggregate.groups.iter().take(ExportSession::MOST_ARRANGED);
    let rows = rows.map(|group| row(view, session, group, &aggregate.groups, has_both));
    let rest = aggregate.groups.len().saturating_sub(ExportSession::MOST_ARRANGED);
    let count = |count: usize| view.writer.figure(count as f64, Style::Count);
    let body = html! {
        <>
            <div class="block-head"><p>{view.t(if has_both { ImportText::MatchingHint } else { ImportText::NamesHint })}</p></div>
            { same_leads(view, session) }
            <label class="tick"><input type="checkbox" id="export-join" checked={!apart} onclick={similar} />{view.t(ImportText::SimilarNames)}</label>
            <table class="plain match" id="export-channels">
                <thead><tr>
                    <th scope="col">{view.t(ExportText::Channel)}</th>
                    if has_both {
                        <th scope="col">{view.t(ImportText::FromCampaigns)}</th>
                        <th scope="col">{view.t(ImportText::FromLists)}</th>
                    } else {
                        <th scope="col">{view.t(ImportText::Files)}</th>
                    }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            if rest > 0 { <p class="note">{view.t(ImportText::MoreChannels(count(rest)))}</p> }
        </>
    };
    // Where each name is a channel and nobody has changed that, there is nothing to arrange.
    let has_several = |group: &ChannelGroup| group.members.len() > 1;
    let needs_look =
        has_both || aggregate.groups.iter().any(has_several) || session.grouping != Default::default();
    let channels = aggregate.groups.iter().map(|group| truncated(&group.name, LONGEST_NAME));
    let line = html! { <p><bdi>{shortened(channels.collect())}</bdi></p> };
    step("matching", view.t(ImportText::Matching), needs_look, line, body)
}

/// The choice whether a report's counts are the leads of a list.
fn same_leads(view: &ExportsContext, session: &ExportSession) -> Html {
    if !session.has_two_sources() {
        return Html::default();
    }
    let same = session.same_leads;
    let onclick = view.click(move |session| session.set_same_leads(!same));
    html! { <label class="tick"><input type="checkbox" id="export-same-leads" checked={same} {onclick} />{view.t(ImportText::SameLeads)}</label> }
}

/// A channel, onto which names can be dropped.
fn row(
    view: &ExportsContext,
    session: &ExportSession,
    group: &ChannelGroup,
    groups: &[ChannelGroup],
    has_both: bool,
) -> Html {
    let tags = |in_lists: Option<bool>| {
        let members = group.members.iter().filter(|it| in_lists.is_none_or(|lists| it.in_lists == lists));
        let tags: Vec<Html> = members.map(|member| tag(view, session, member, group, groups)).collect();
        let none = match in_lists {
            Some(true) => view.t(ImportText::NoLeadsInFiles),
            _ => view.t(ImportText::NoSpendInFiles),
        };
        html! { <td>if tags.is_empty() { <span class="optional">{none}</span> } else { { for tags } }</td> }
    };
    let (handle, home) = (view.handle.clone(), group.members.first().map(|it| it.name.clone()));
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let (Some(name), Some(home)) = (page::dragged_text(&event), home.clone()) else { return };
        handle.change(|session| session.move_name(&name, Some(&home)));
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <tr key={group.members.first().map(|it| it.name.clone()).unwrap_or_default()} {ondrop} {ondragover}>
            <th scope="row"><bdi>{truncated(&group.name, LONGEST_NAME)}</bdi></th>
            if has_both { { tags(Some(false)) }{ tags(Some(true)) } } else { { tags(None) } }
        </tr>
    }
}

/// A name, to be dragged to another channel, with the list of channels it may belong to. The list is filled when it is
/// about to be opened: of a hundred channels, all lists together would have ten thousand entries.
fn tag(
    view: &ExportsContext,
    session: &ExportSession,
    member: &ChannelMember,
    group: &ChannelGroup,
    groups: &[ChannelGroup],
) -> Html {
    let name = member.name.clone();
    let figure = match (member.spend, member.leads) {
        (_, Some(leads)) if member.in_lists => view.writer.figure(leads, Style::Count),
        (Some(spend), _) => view.writer.figure(spend, Style::Money),
        (None, Some(leads)) => view.writer.figure(leads, Style::Count),
        (None, None) => String::new(),
    };
    let onchange = {
        let name = name.clone();
        view.on_value(move |session, home| session.move_name(&name, Some(home).filter(|home| *home != OWN)))
    };
    let ondragstart = {
        let name = name.clone();
        Callback::from(move |event: DragEvent| page::drag_text(&event, &name))
    };
    let is_opened = session.opened_list.as_ref() == Some(&name);
    let fill = {
        let (handle, name) = (view.handle.clone(), name.clone());
        Callback::from(move |()| {
            if !is_opened {
                handle.change(|session| session.opened_list = Some(name.clone()));
            }
        })
    };
    let onpointerdown = fill.reform(|_: PointerEvent| ());
    let onfocusin = fill.reform(|_: FocusEvent| ());
    let listed = groups.iter().take(ExportSession::MOST_ARRANGED);
    let options = listed.filter(|other| is_opened || std::ptr::eq(*other, group)).filter_map(|other| {
        let home = other.members.iter().map(|it| &it.name).find(|home| **home != name);
        let own = std::ptr::eq(other, group);
        let home = if own { home.or(Some(&name)) } else { home }?;
        Some(html! { <option value={home.clone()} selected={own}>{truncated(&other.name, LONGEST_NAME)}</option> })
    });
    let alone = group.members.len() == 1;
    html! {
        <span class="tag" draggable="true" {ondragstart}>
            <bdi>{truncated(&name, LONGEST_NAME)}</bdi>{" "}<small>{figure}</small>
            <span class="move"><select aria-label={view.t(ImportText::BelongsTo(name.as_str().into()))} {onpointerdown} {onfocusin} {onchange}>
                { for options }
                if is_opened && !alone { <option value={OWN}>{view.t(ImportText::OwnChannel)}</option> }
            </select></span>
        </span>
    }
}
