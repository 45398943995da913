//! The table of actuals: what is pasted where, and what does not count.

use crate::regions::{EN, ES};
use crate::strategies::months;
use embudo::model::{Currency, Indicator, Month, Name, Scenario, UnknownFields};
use embudo::state::{
    Action, ActualsGrid, App, BulkEdit, Draft, Field, PastedTexts, ScheduleChange, Start, reduce, start,
};
use proptest::prelude::*;
use std::rc::Rc;

fn january() -> Month {
    Month::new(2026, 1).expect("a month")
}

fn actual(channel: usize, indicator: Indicator, month: i32) -> Field {
    Field::Actual(channel, indicator, january().plus(month))
}

/// Two channels over six months, of which January to March are over.
fn grid(indicator: Option<Indicator>) -> ActualsGrid {
    ActualsGrid::new(0..2, indicator, (january(), 6), january().plus(3))
}

fn draft() -> Draft {
    let mut draft = Draft::blank(EN, Currency::EUR);
    draft.add_channel();
    draft.change_schedule(ScheduleChange::On(january()));
    draft.change_schedule(ScheduleChange::Months(6));
    draft
}

fn texts(pasted: &PastedTexts) -> Vec<(Field, &str)> {
    pasted.texts.iter().map(|(field, text)| (*field, text.as_str())).collect()
}

#[test]
fn a_block_fills_the_cells_from_one_on() {
    let pasted = grid(None).paste(1, 0, "9\t7\n0\t1\n");
    assert_eq!(
        texts(&pasted),
        [
            (actual(0, Indicator::Leads, 0), "9"),
            (actual(0, Indicator::Leads, 1), "7"),
            (actual(0, Indicator::Sales, 0), "0"),
            (actual(0, Indicator::Sales, 1), "1"),
        ]
    );
    // The rows of the next channel follow; with a filter, those of the same indicator.
    let below = grid(None).paste(2, 2, "1\n2");
    assert_eq!(texts(&below), [(actual(0, Indicator::Sales, 2), "1"), (actual(1, Indicator::Spend, 2), "2")]);
    let spend = grid(Some(Indicator::Spend)).paste(0, 0, "1\n2");
    assert_eq!(texts(&spend), [(actual(0, Indicator::Spend, 0), "1"), (actual(1, Indicator::Spend, 0), "2")]);
}

#[test]
fn months_that_are_not_over_take_nothing() {
    let year = grid(None).paste(0, 0, "1\t2\t3\t4\t5\t\t\t8");
    assert_eq!((year.texts.len(), year.left_out), (3, 3));
    let too_long = grid(None).paste(5, 1, "1\n2\n\n3");
    assert_eq!((texts(&too_long), too_long.left_out), (vec![(actual(1, Indicator::Sales, 1), "1")], 2));
    // Also behind an empty line that fills the last row.
    let below = grid(None).paste(5, 1, "\n1\n2");
    assert_eq!((texts(&below), below.left_out), (vec![], 2));
    let not_begun = ActualsGrid::new(0..1, None, (january(), 6), january());
    assert_eq!((not_begun.over(), not_begun.open_field(0, 0)), (0, None));
    assert_eq!(not_begun.paste(0, 0, "1\t2"), PastedTexts { texts: Vec::new(), left_out: 2 });
    let long_ago = ActualsGrid::new(0..1, None, (january(), 6), january().plus(90));
    assert_eq!(long_ago.over(), 6);
}

#[test]
fn only_very_many_channels_are_on_several_pages() {
    let pages = |channels: usize, indicator, months| {
        let grid = ActualsGrid::new(0..channels, indicator, (january(), months), january());
        let pages = grid.pages();
        assert_eq!(pages.concat(), (0..channels).collect::<Vec<_>>());
        let last = grid.rows().len() - 1;
        assert_eq!(
            (grid.page(0), grid.page(last), grid.page(last + 1)),
            (Some(0), Some(pages.len() - 1), None)
        );
        pages.len()
    };
    assert_eq!(pages(1, None, 36), 1);
    assert_eq!(pages(12, None, 12), 1);
    assert_eq!(pages(50, None, 36), 13);
    assert_eq!(pages(50, Some(Indicator::Sales), 36), 5);
}

#[test]
fn an_empty_line_keeps_its_place() {
    let pasted = grid(None).paste(0, 0, "500\t600\n\t\n0\t1\n\n");
    let empty = pasted.texts.iter().filter(|(_, text)| text.is_empty()).count();
    let sales = (actual(0, Indicator::Sales, 1), "1".to_owned());
    assert!(pasted.texts.contains(&sales) && pasted.texts.len() - empty == 4, "{pasted:?}");
}

#[test]
fn a_pasted_block_is_one_step_to_undo() {
    let mut app =
        Rc::new(start(Start { new_id: "a".into(), today: Some(january().plus(3)), ..Start::default() }));
    assert_eq!(app.today, Some(january().plus(3)));
    app = reduce(app, Action::ChangeSchedule(ScheduleChange::On(january())));
    let before = app.open_plan().draft.clone();
    let PastedTexts { texts, left_out } = grid(None).paste(0, 0, "1\t2\t3\t4\n5\t6\tx\n");
    let pasted = reduce(app, Action::SetTexts { texts, left_out });
    let text = |app: &App, field| app.open_plan().draft.text(field).to_owned();
    assert_eq!(text(&pasted, actual(0, Indicator::Leads, 1)), "6");
    // What can't be read is kept as it is.
    assert_eq!(text(&pasted, actual(0, Indicator::Leads, 2)), "x");
    assert_eq!(grid(None).invalid_fields(&pasted.open_plan().draft), [actual(0, Indicator::Leads, 2)]);
    let done = pasted.notices.undo_offer.as_ref().map(|offer| offer.done.clone());
    let set = BulkEdit::TextsSet { fields: 6, left_out: 1 };
    assert_eq!(done, Some(embudo::state::Done::BulkEdit(set)));
    let undone = reduce(pasted, Action::Undo);
    assert_eq!(undone.open_plan().draft, before);
}

#[test]
fn what_is_stored_for_other_months_is_found() {
    let mut draft = draft();
    let kept = [(0, Indicator::Spend, 3), (1, Indicator::Sales, 40), (0, Indicator::Leads, -1)];
    for (channel, indicator, month) in kept {
        draft.set(actual(channel, indicator, month), "5".into());
    }
    draft.set(actual(0, Indicator::Spend, 2), "7".into());
    draft.set(actual(0, Indicator::Spend, 4), " ".into());
    let closed = grid(Some(Indicator::Spend)).closed_fields(&draft);
    assert_eq!(closed.len(), 3);
    assert!(
        kept.iter().all(|&(channel, indicator, month)| closed.contains(&actual(channel, indicator, month)))
    );
}

#[test]
fn only_another_number_of_the_channel_is_another_one() {
    let before = draft();
    let mut after = before.clone();
    after.set(actual(1, Indicator::Sales, 0), "1".into());
    assert!(before.has_same_actuals(&after, 0) && !before.has_same_actuals(&after, 1));
    assert!(!before.has_same_actuals(&before.in_locale(ES), 0));
}

fn blocks() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec("[0-9]{0,2}", 1..9), 1..9)
}

proptest! {
    #[test]
    fn every_pasted_cell_is_written_or_counted(
        cells in blocks(),
        (row, column, over) in (0..6_usize, 0..6_usize, 0..8_i32),
    ) {
        let grid = ActualsGrid::new(0..2, None, (january(), 6), january().plus(over));
        let block: Vec<String> = cells.iter().map(|line| line.join("\t")).collect();
        let pasted = grid.paste(row, column, &block.join("\n"));
        let is_open = |down: usize, right: usize| grid.open_field(row + down, column + right);
        let (mut written, mut left_out) = (0, 0);
        for (down, line) in cells.iter().enumerate() {
            for (right, text) in line.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                match is_open(down, right) {
                    Some(field) => {
                        written += 1;
                        prop_assert!(pasted.texts.contains(&(field, text.clone())));
                    }
                    None => left_out += 1,
                }
            }
        }
        let filled = pasted.texts.iter().filter(|(_, text)| !text.is_empty()).count();
        prop_assert_eq!((filled, pasted.left_out), (written, left_out));
    }

    #[test]
    fn each_stored_number_is_in_an_open_cell_or_found(plan in months::plans(), over in -3..30_i32) {
        let scenario = Scenario {
            name: Name::new("A").expect("a name"),
            currency: Currency::EUR,
            plan,
            unknown: UnknownFields::NONE,
        };
        let draft = Draft::of(&scenario, EN);
        if let Some((first, months)) = draft.span() {
            let grid = ActualsGrid::new(0..draft.channels(), None, (first, months), first.plus(over));
            let closed = grid.closed_fields(&draft);
            let stored = draft.fields().into_iter().filter(|field| matches!(field, Field::Actual(..)));
            for field in stored.filter(|&field| !draft.text(field).is_empty()) {
                let cells = (0..grid.rows().len()).flat_map(|row| (0..grid.over()).map(move |at| (row, at)));
                let is_open = cells.filter_map(|(row, at)| grid.open_field(row, at)).any(|it| it == field);
                prop_assert!(is_open != closed.contains(&field), "{field:?}");
            }
        }
    }
}
