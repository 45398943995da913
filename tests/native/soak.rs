//! Randomized test: 2,000 actions in three tabs of one browser whose storage fails at random. Whatever a
//! person typed or saved must be stored until a person replaces or removes it.
//!
//! `EMBUDO_SOAK_SEEDS=50 cargo test --test native soak -- --nocapture` tries 50 seeds. A failure names its
//! seed; `EMBUDO_SOAK_SEED=17` runs only that one.

use crate::simulated_browser::{BUDGET, Browser, ByPlan, budgets, budgets_by_plan};
use embudo::model::{Actual, Amount, Currency, Economics, Funnel, Input, Month, Plan, Rate};
use embudo::state::{Action, Draft, Field, Id, ScheduleChange, SpreadKind};
use embudo::text::{Language, Locale, StorageFailure};
use std::collections::BTreeSet;

const ACTIONS: u32 = 2_000;
const PAGES: usize = 3;

/// Deterministic random numbers: 64-bit xorshift (Marsaglia).
struct Chance(u64);

impl Chance {
    fn new(seed: u64) -> Self {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound
    }
}

/// The budgets that must be stored; each is typed only once, so it identifies an edit.
type Alive = BTreeSet<String>;

struct Soak {
    browser: Browser,
    chance: Chance,
    alive: Alive,
    typed: u32,
    made: u32,
    log: Vec<String>,
}

impl Soak {
    fn new(seed: u64) -> Self {
        let mut soak = Soak {
            browser: Browser::with_pages(PAGES),
            chance: Chance::new(seed),
            alive: Alive::new(),
            typed: 1_000,
            made: 0,
            log: Vec::new(),
        };
        (0..PAGES).for_each(|page| {
            let id = soak.fresh();
            soak.browser.act(page, Action::New(id));
        });
        soak
    }

    fn fresh(&mut self) -> Id {
        self.made += 1;
        Id::new(&format!("plan{}", self.made))
    }

    /// An action by a person: budgets that were on the page before and are not after it were removed on
    /// purpose.
    fn act(&mut self, page: usize, action: Action) {
        let before = budgets_by_plan(&self.browser.pages[page].app);
        let reduced = embudo::state::reduce(self.browser.pages[page].app.clone(), action.clone());
        let after = budgets_by_plan(&reduced);
        self.log.push(format!("{page}: {action:?}"));
        let new = |from: &ByPlan, to: &ByPlan| -> Alive {
            to.difference(from).map(|(_, budget)| budget.clone()).collect()
        };
        let (came, went) = (new(&before, &after), new(&after, &before));
        self.alive.retain(|budget| !went.contains(budget));
        // While storage fails, a tab may restore what another one removed: the last write wins.
        let is_typed = matches!(action, Action::Type(..));
        if is_typed || self.browser.storage.trouble.is_none() {
            self.alive.extend(came);
        }
        self.browser.act(page, action);
    }

    fn step(&mut self) {
        let page = self.chance.below(PAGES);
        let which = self.chance.below(40);
        let listed = self.browser.pages[page].app.library.entries();
        let listed = (!listed.is_empty()).then(|| listed[which % listed.len()].id.clone());
        match self.chance.below(40) {
            0..=7 => {
                self.typed += 1;
                let typed = self.typed.to_string();
                self.act(page, Action::Type(BUDGET, typed));
                self.act(page, Action::Type(Field::Channel(0, Input::CostPerLead), "50".into()));
                self.act(page, Action::Type(Field::Channel(0, Input::CloseRate), "5".into()));
            }
            8 => self.act(page, Action::SetName(["Spring", "Autumn", ""][which % 3].into())),
            9..=12 => self.act(page, Action::Save),
            13 if self.browser.pages[page].app.library.len() < 12 => {
                let id = self.fresh();
                self.act(page, Action::New(id));
            }
            14..=17 => {
                if let Some(id) = listed {
                    self.act(page, Action::Open(id));
                }
            }
            18 if self.browser.pages[page].app.library.len() < 12 => {
                let id = self.fresh();
                let channels = self.browser.pages[page].app.open_plan().draft.channels();
                self.act(
                    page,
                    if channels > 1 && which.is_multiple_of(2) {
                        Action::TryWithout(id, vec![which % channels])
                    } else {
                        Action::Duplicate(id)
                    },
                );
            }
            19 => {
                let id = self.fresh();
                self.act(page, Action::Delete(id));
            }
            20 => self.act(page, Action::AcceptUndoOffer),
            21 | 22 => self.act(page, Action::Undo),
            23 => self.act(page, Action::Redo),
            24 => self.act(page, Action::Discard),
            25 => self.act(page, Action::Move { up: which.is_multiple_of(2) }),
            26 => self.act(
                page,
                if which.is_multiple_of(3) { Action::ResolveWithMine } else { Action::DismissConflict },
            ),
            27 => self.act(page, Action::SetLanguage(Language::ALL[which % 2])),
            28 => self.storage(match which % 6 {
                0 => Some(StorageFailure::Full),
                1 => Some(StorageFailure::Denied),
                _ => None,
            }),
            29 if which < 20 => self.reload(page),
            30 | 31 => (0..which % 5).for_each(|_| self.browser.tell(page)),
            32 => self.browser.tell_all(page),
            33 | 34 => self.bring_in(page, listed, which),
            35..=38 => self.in_months(page, which),
            _ => self.browser.wake(page),
        }
    }

    /// Actions on months, actuals and measured rates.
    fn in_months(&mut self, page: usize, which: usize) {
        let start = Month::new(2026, 1).expect("a month");
        let amount = |value: usize| Amount::new(value as f64).expect("an amount");
        match which % 6 {
            0 => self.act(page, Action::ChangeSchedule(ScheduleChange::On(start))),
            1 => self.act(page, Action::ChangeSchedule(ScheduleChange::Off)),
            2 => {
                self.act(page, Action::ChangeSchedule(ScheduleChange::Spread(0, SpreadKind::ALL[which % 3])))
            }
            3 => self.act(page, Action::ChangeSchedule(ScheduleChange::Months(which % 7 + 1))),
            4 => {
                let actual = Actual::new([Some(amount(which)), None, Some(amount(1))]);
                self.act(page, Action::ApplyActuals(vec![(0, start.plus(which as i32), actual)]));
            }
            _ if self.browser.pages[page].app.library.len() < 12 => {
                self.typed += 1;
                let funnel = Funnel {
                    budget: amount(self.typed as usize),
                    cost_per_lead: amount(50),
                    close_rate: Rate::WHOLE,
                };
                let plan = Plan::single(funnel, Economics::default());
                let id = self.fresh();
                let draft = Draft::of_plan(&plan, Locale::default(), Currency::EUR);
                self.act(page, Action::OpenNewPlan(id, Box::new(draft)));
            }
            _ => {}
        }
    }

    /// Imports a file with a new plan, or with another budget for an existing one.
    fn bring_in(&mut self, page: usize, listed: Option<Id>, which: usize) {
        self.typed += 1;
        let (budget, fresh) = (self.typed, self.fresh());
        let id = listed.filter(|_| which.is_multiple_of(2)).unwrap_or(fresh);
        let file = format!(
            r#"{{"format":"embudo","version":1,"scenarios":[{{"id":"{}","name":"Spring","currency":"EUR","budget":{budget},"costPerLead":50,"closeRate":0.05}}]}}"#,
            id.as_str()
        );
        self.browser.preview_import(page, file);
        self.act(page, Action::SetImportChoice { line: 0, replace: which.is_multiple_of(4) });
        self.act(page, Action::ApplyImport);
    }

    fn storage(&mut self, trouble: Option<StorageFailure>) {
        self.log.push(format!("storage: {trouble:?}"));
        self.browser.storage.trouble = trouble;
        (0..PAGES).for_each(|page| self.browser.settle(page));
    }

    /// Changes that could not be stored are lost when their tab is closed.
    fn reload(&mut self, page: usize) {
        self.log.push(format!("{page}: reload"));
        if self.browser.storage.trouble.is_some() {
            let stored = self.browser.stored_budgets();
            let here = budgets(&self.browser.pages[page].app);
            self.alive.retain(|budget| stored.contains(budget) || !here.contains(budget));
        }
        self.browser.reload(page);
    }

    /// Once storage works, everything must be stored.
    fn check(&mut self, seed: u64, step: u32) {
        self.storage(None);
        let stored = self.browser.stored_budgets();
        let lost: Vec<_> = self.alive.difference(&stored).collect();
        let last = &self.log[self.log.len().saturating_sub(40)..];
        assert!(lost.is_empty(), "seed {seed}, step {step}: lost {lost:?}\n{}", last.join("\n"));
    }
}

fn soak(seed: u64) -> usize {
    let mut soak = Soak::new(seed);
    for step in 0..ACTIONS {
        soak.step();
        if step % 8 == 0 && soak.browser.storage.trouble.is_none() {
            soak.check(seed, step);
        }
    }
    soak.check(seed, ACTIONS);
    soak.log.len()
}

#[test]
fn nothing_is_lost_whatever_is_done() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match number("EMBUDO_SOAK_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("EMBUDO_SOAK_SEEDS").unwrap_or(3),
    };
    let count = seeds.end - seeds.start;
    let done: usize = seeds.map(soak).sum();
    println!("{count} seeds, {done} things done, nothing lost");
}
