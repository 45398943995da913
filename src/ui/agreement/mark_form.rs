//! The fields of a mark: who agrees, or which figure is disputed and what is held instead.

use super::figure::{usual_figure, value_text};
use super::marks::team_id;
use crate::model::{
    Day, Dispute, DisputedFigure, Fingerprint, Mark, Name, NameError, Note, Scenario, Stance, Team,
};
use crate::platform::page;
use crate::state::MarkDraft;
use crate::text::{AgreementText, Writer, style_of_field};
use crate::ui::controls::labelled_select;
use crate::ui::focus::focus;
use crate::ui::html::html;
use crate::ui::translate::Translate;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq, Clone)]
pub struct MarkFormProps {
    pub team: Team,
    pub writer: Writer,
    pub typed: MarkDraft,
    /// The figures that can be disputed, their values, and what they are called.
    pub figures: Vec<(DisputedFigure, f64, String)>,
    pub scenario: Rc<Scenario>,
    pub ontype: Callback<MarkDraft>,
    pub onmark: Callback<Mark>,
}

#[component]
pub fn MarkForm(props: &MarkFormProps) -> Html {
    let typed = &props.typed;
    let set = |change: fn(&mut MarkDraft, String)| {
        let props = props.clone();
        Callback::from(move |event: InputEvent| {
            let Some(text) = page::field_value(&event) else { return };
            let mut next = props.typed.clone();
            change(&mut next, text);
            props.ontype.emit(next);
        })
    };
    let id = |what: &str| team_id(what, props.team);
    let t = |text: AgreementText| props.writer.t(text);
    let faults = if typed.tried { faults(props) } else { Faults::default() };
    let submit = {
        let props = props.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match mark(&props) {
                Some(mark) => {
                    props.onmark.emit(mark);
                    focus([&team_id("mark", props.team), "-for"].concat());
                }
                None => {
                    let first = self::faults(&props).first();
                    props.ontype.emit(MarkDraft { tried: true, ..props.typed.clone() });
                    focus(team_id(first, props.team));
                }
            }
        })
    };
    let switch = {
        let props = props.clone();
        let then = team_id(if typed.disputes { "mark-name" } else { "mark-figure" }, props.team);
        Callback::from(move |_: MouseEvent| {
            let typed = props.typed.clone();
            props.ontype.emit(MarkDraft { disputes: !typed.disputes, tried: false, ..typed });
            focus(then.clone());
        })
    };
    let (act, other) = match typed.disputes {
        false => (AgreementText::Agree, AgreementText::Dispute),
        true => (AgreementText::DisputeThis, AgreementText::DisputeInstead),
    };
    html! {
        <form class="mark-form" onsubmit={submit} novalidate={true}>
            { field(id("mark-name"), "text", t(AgreementText::Name), &typed.name, faults.name.clone().map(t), set(|it, text| it.name = text)) }
            { field(id("mark-day"), "date", t(AgreementText::OnDay), &typed.day, faults.day.clone().map(t), set(|it, text| it.day = text)) }
            { field(id("mark-note"), "text", t(AgreementText::NoteOptional), &typed.note, faults.note.clone().map(t), set(|it, text| it.note = text)) }
            if typed.disputes {
                { figure_choice(props) }
                { field(id("mark-value"), "text", t(AgreementText::HoldInstead), &typed.value, faults.value.clone().map(t), set(|it, text| it.value = text)) }
            }
            <div class="actions">
                <button class="primary" id={id("give-mark")}>{t(act)}</button>
                <button type="button" class="quiet" id={id("mark-other")} onclick={switch}>{t(other)}</button>
            </div>
        </form>
    }
}

/// The figure that is chosen, by its index: the usual one unless the plan has another choice.
fn chosen(props: &MarkFormProps) -> usize {
    let figures: Vec<DisputedFigure> = props.figures.iter().map(|(figure, ..)| *figure).collect();
    let index_of = |figure: DisputedFigure| figures.iter().position(|&it| it == figure);
    props
        .typed
        .figure
        .and_then(index_of)
        .or_else(|| usual_figure(&figures).and_then(index_of))
        .unwrap_or_default()
}

fn figure_choice(props: &MarkFormProps) -> Html {
    let option = |(at, (figure, value, name)): (usize, &(DisputedFigure, f64, String))| {
        let label = [name, " (", &value_text(props.writer, *figure, *value), ")"].concat();
        (AttrValue::from(at.to_string()), AttrValue::from(label))
    };
    let onchange = {
        let props = props.clone();
        Callback::from(move |event: Event| {
            let at: Option<usize> = page::field_value(&event).and_then(|chosen| chosen.parse().ok());
            if let Some((figure, ..)) = at.and_then(|at| props.figures.get(at)) {
                props.ontype.emit(MarkDraft { figure: Some(*figure), ..props.typed.clone() });
            }
        })
    };
    labelled_select(
        team_id("mark-figure", props.team).into(),
        props.writer.t(AgreementText::Figure),
        props.figures.iter().enumerate().map(option).collect(),
        &chosen(props).to_string(),
        false,
        onchange,
    )
}

fn field(
    id: String,
    kind: &'static str,
    label: AttrValue,
    text: &str,
    fault: Option<AttrValue>,
    oninput: Callback<InputEvent>,
) -> Html {
    let note = [&id, "-fault"].concat();
    let inputmode = if id.starts_with("mark-value") { "decimal" } else { "text" };
    html! {
        <div class="mark-field">
            <label for={id.clone()}>{label}</label>
            <input {id} type={kind} {inputmode} {oninput} value={text.to_owned()} autocomplete="off" min="1900-01-01" max="2200-12-31"
                aria-invalid={fault.is_some().then_some("true")} aria-describedby={fault.is_some().then(|| note.clone())} />
            if let Some(fault) = fault { <p id={note} class="note wrong">{fault}</p> }
        </div>
    }
}

/// What is wrong in each field.
#[derive(Default)]
struct Faults {
    name: Option<AgreementText>,
    day: Option<AgreementText>,
    note: Option<AgreementText>,
    value: Option<AgreementText>,
}

impl Faults {
    /// The id of the first field with a fault, without the team.
    fn first(&self) -> &'static str {
        match self {
            Faults { name: Some(_), .. } => "mark-name",
            Faults { day: Some(_), .. } => "mark-day",
            Faults { note: Some(_), .. } => "mark-note",
            _ => "mark-value",
        }
    }
}

fn faults(props: &MarkFormProps) -> Faults {
    let typed = &props.typed;
    let name = match Name::new(&typed.name) {
        Ok(_) => None,
        Err(NameError::Empty) => Some(AgreementText::NameMissing),
        Err(NameError::TooLong) => Some(AgreementText::NameTooLong),
    };
    let value = match (typed.disputes, dispute(props)) {
        (false, _) => None,
        (true, None) => Some(AgreementText::ValueMissing),
        (true, Some(dispute)) => {
            let own = props.figures.get(chosen(props)).map(|(_, value, _)| *value);
            (own == Some(dispute.value)).then_some(AgreementText::SameValue)
        }
    };
    Faults {
        name,
        day: typed.day.parse::<Day>().is_err().then_some(AgreementText::DayMissing),
        note: (!typed.note.trim().is_empty() && Note::new(&typed.note).is_none())
            .then_some(AgreementText::NoteTooLong),
        value,
    }
}

fn dispute(props: &MarkFormProps) -> Option<Dispute> {
    let (figure, ..) = *props.figures.get(chosen(props))?;
    let value = props.writer.locale.parse(&props.typed.value, style_of_field(figure.is_rate())).ok()?.value;
    figure.with(&props.scenario.plan, value)?;
    Some(Dispute { figure, value })
}

/// The mark that is typed; none while something is wrong.
fn mark(props: &MarkFormProps) -> Option<Mark> {
    let typed = &props.typed;
    let Faults { name: None, day: None, note: None, value: None } = faults(props) else { return None };
    let stance = match typed.disputes {
        false => Stance::Agreed,
        true => Stance::Disputed(dispute(props)?),
    };
    Some(Mark {
        team: props.team,
        stance,
        name: Name::new(&typed.name).ok()?,
        day: typed.day.parse().ok()?,
        note: Note::new(&typed.note),
        // Of the figures that it is added to.
        figures: Fingerprint(0),
    })
}
