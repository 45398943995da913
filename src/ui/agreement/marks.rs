//! Who has agreed to the figures, and where to.

use super::figure::{figure_name, value_text};
use super::mark_form::{MarkForm, MarkFormProps};
use super::{AgreementContext, changed_agreement};
use crate::model::{DisputedFigure, Mark, Stance, Standing, Team};
use crate::platform::time;
use crate::state::{Action, MarkDraft};
use crate::text::AgreementText;
use crate::ui::html::html;
use yew::prelude::*;

pub const MARKS: &str = "marks-heading";

pub fn marks(it: &AgreementContext) -> Html {
    let check = it.figures.to_string().to_ascii_uppercase();
    let check = [&check[..4], "\u{a0}", &check[4..8]].concat();
    html! {
        <section class="card marks" aria-labelledby={MARKS}>
            <h2 id={MARKS} tabindex="-1">{it.cx.t(AgreementText::MarksHeading)}</h2>
            <div class="pact">{ of_team(it, Team::Marketing) }<div />{ of_team(it, Team::Sales) }</div>
            <p class="note">{it.cx.t(AgreementText::NoSignature)}{" "}{it.cx.t(AgreementText::Exactly(check))}{" "}{it.cx.t(AgreementText::Kept)}</p>
        </section>
    }
}

fn of_team(it: &AgreementContext, team: Team) -> Html {
    let id = team_id("mark", team);
    let standing = it.agreement.standing(team, it.figures);
    let line = match standing {
        Standing::Open => html! {},
        Standing::Agreed(mark) => line(it, mark, "chip good", AgreementText::Agreed),
        Standing::Disputed(mark, _) => line(it, mark, "chip warm", AgreementText::Disputed),
        Standing::Void(mark) => line(it, mark, "chip warm", AgreementText::Void),
    };
    let asks = it.can_change() && matches!(standing, Standing::Open | Standing::Void(_));
    html! {
        <section id={id.clone()} aria-labelledby={[&id, "-for"].concat()}>
            <h3 id={[&id, "-for"].concat()} tabindex="-1">{it.cx.t(AgreementText::For(team))}</h3>
            {line}
            if asks { { form(it, team) } }
        </section>
    }
}

pub fn team_id(what: &str, team: Team) -> String {
    [what, "-", team.code()].concat()
}

/// A name on a line, as on paper.
fn line(it: &AgreementContext, mark: &Mark, class: &'static str, status: AgreementText) -> Html {
    let is_void = mark.figures != it.figures;
    let disputed = match mark.stance {
        Stance::Disputed(dispute) if !is_void => {
            let value = value_text(it.cx.writer, dispute.figure, dispute.value);
            Some(format!("{}: {value}", figure_name(it, dispute.figure)))
        }
        _ => None,
    };
    let take_back = {
        let (team, figures) = (mark.team, mark.figures);
        it.changed(|agreement| agreement.take_back(team, figures))
    };
    let focus = [&team_id("mark", mark.team), "-for"].concat();
    html! {
        <div class={if is_void { "given void" } else { "given" }}>
            <p class="signed"><bdi class="name">{mark.name.as_str().to_owned()}</bdi><span {class}>{it.cx.t(status)}</span></p>
            <p class="note">
                {it.cx.t(AgreementText::Day(mark.day))}
                if is_void { {", "}{it.cx.t(AgreementText::ToOtherFigures)} }
            </p>
            if let Some(disputed) = disputed { <p>{disputed}</p> }
            if let Some(note) = &mark.note { <p class="said-note"><bdi>{note.as_str().to_owned()}</bdi></p> }
            if !is_void && it.can_change() {
                <button type="button" class="quiet" id={team_id("take-back", mark.team)} onclick={it.cx.click_then(take_back, focus.into())}>{it.cx.t(AgreementText::TakeBack)}</button>
            }
        </div>
    }
}

fn form(it: &AgreementContext, team: Team) -> Html {
    let (scenario, dispatch) = (it.scenario.clone(), it.cx.dispatch.clone());
    let onmark = Callback::from(move |mark: Mark| {
        dispatch.dispatch(changed_agreement(&scenario.unknown, |agreement| agreement.mark(mark, &scenario)));
        dispatch.dispatch(Action::TypeMark(team, None));
    });
    let dispatch = it.cx.dispatch.clone();
    let ontype = Callback::from(move |draft| dispatch.dispatch(Action::TypeMark(team, Some(draft))));
    let figures = DisputedFigure::all_of(&it.scenario.plan);
    let figures = figures
        .into_iter()
        .filter_map(|figure| Some((figure, figure.value(&it.scenario.plan)?, figure_name(it, figure))));
    let props = MarkFormProps {
        team,
        writer: it.cx.writer,
        typed: it.cx.app.mark_draft(team).cloned().unwrap_or_else(|| untyped(it, team)),
        figures: figures.collect(),
        scenario: it.scenario.clone(),
        ontype,
        onmark,
    };
    yew::html! { <MarkForm ..props /> }
}

/// Today, and the name of the team's last mark.
fn untyped(it: &AgreementContext, team: Team) -> MarkDraft {
    let earlier = it.agreement.marks().iter().find(|mark| mark.team == team);
    MarkDraft {
        name: earlier.map(|mark| mark.name.as_str().to_owned()).unwrap_or_default(),
        day: if cfg!(target_family = "wasm") { time::today() } else { String::new() },
        ..MarkDraft::default()
    }
}
