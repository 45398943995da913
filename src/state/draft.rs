//! A plan as it is being typed.

use crate::io::DraftRecord;
use crate::model::{
    Amount, Currency, Economics, Funnel, Input, Measure, Name, Plan, Projection, Rate, Scenario,
};
use crate::text::{
    Language, Message, Mistake, NumberError, Step, Style, Writer, read, read_percent, step, step_percent,
    style_of, style_of_input,
};

/// The raw texts of a plan's fields, in one language. Nothing is lost while it is not a plan yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The name as typed; empty takes the one suggested.
    pub name: String,
    /// The currency of all its amounts.
    pub currency: Currency,
    language: Language,
    fields: [Text; Input::ALL.len()],
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Default)]
struct Text {
    text: String,
    /// Whether a person typed it. What Embudo wrote itself can't have been meant otherwise.
    typed: bool,
}

/// What a field's text amounts to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entered {
    /// Nothing is typed.
    Nothing,
    /// A number in range.
    Number {
        /// Money, or a fraction for a rate.
        value: f64,
        /// Whether another reader could have understood the text otherwise.
        doubtful: bool,
    },
    /// Something that can't be used.
    Wrong {
        /// Why.
        mistake: Mistake,
        /// The number it was understood as, where that is out of range and could have been meant otherwise.
        doubtful: Option<f64>,
    },
}

/// The id of a field: part of the public contract for the first three.
pub fn field_id(input: Input) -> &'static str {
    match input {
        Input::Budget => "budget",
        Input::CostPerLead => "cost-per-lead",
        Input::CloseRate => "close-rate",
        Input::SaleValue => "sale-value",
        Input::Margin => "margin",
        Input::SalesCost => "sales-cost",
        Input::FixedCost => "fixed-cost",
    }
}

impl Draft {
    /// With nothing in it.
    pub fn blank(language: Language, currency: Currency) -> Self {
        Self { name: String::new(), currency, language, fields: Default::default() }
    }

    /// With the numbers given.
    pub fn with(language: Language, currency: Currency, inputs: &[(Input, f64)]) -> Self {
        inputs.iter().fold(Self::blank(language, currency), |mut draft, &(input, value)| {
            draft.write(input, value);
            draft
        })
    }

    /// As a saved scenario reads in a language. Costs of zero stay empty, as if never typed.
    pub fn of(scenario: &Scenario, language: Language) -> Self {
        let given = Input::ALL.map(|input| (input, input.of(&scenario.plan)));
        let inputs = given.iter().filter_map(|&(input, value)| Some((input, value?)));
        let shown: Vec<_> =
            inputs.filter(|&(input, value)| input.is_required() || has_meaning(input, value)).collect();
        let name = if names_itself(scenario) { String::new() } else { scenario.name.as_str().to_owned() };
        Self { name, ..Self::with(language, scenario.currency, &shown) }
    }

    /// How numbers are written in it.
    pub fn writer(&self) -> Writer {
        Writer { language: self.language, currency: self.currency }
    }

    /// The raw text of a field.
    pub fn text(&self, input: Input) -> &str {
        &self.fields[input as usize].text
    }

    /// Puts what a person typed into a field.
    pub fn set(&mut self, input: Input, text: String) {
        self.fields[input as usize] = Text { text, typed: true };
    }

    /// Puts a number into a field.
    fn write(&mut self, input: Input, value: f64) {
        self.fields[input as usize] =
            Text { text: self.writer().exact(value, style_of_input(input)), typed: false };
    }

    /// Moves a field's number to the next round one; leaves a text that is no number alone.
    pub fn step(&mut self, input: Input, by: Step) {
        let value = match self.entered(input) {
            Entered::Number { value, .. } => value,
            Entered::Nothing => 0.0,
            Entered::Wrong { .. } => return,
        };
        let next = if input.is_rate() { step_percent(value, by) } else { step(value, by) };
        if in_range(input, next).is_ok() {
            self.write(input, next);
        }
    }

    /// The same draft for a reader of another language: numbers are written anew, other texts stay.
    pub fn in_language(&self, language: Language) -> Self {
        let mut draft = Self { language, ..self.clone() };
        if language != self.language {
            for input in Input::ALL {
                if let Entered::Number { value, .. } = self.entered(input) {
                    draft.write(input, value);
                }
            }
        }
        draft
    }

    /// What a field's text amounts to.
    pub fn entered(&self, input: Input) -> Entered {
        let text = self.text(input);
        let reading =
            if input.is_rate() { read_percent(text, self.language) } else { read(text, self.language) };
        match reading {
            Err(NumberError::Empty) => Entered::Nothing,
            Err(error) => Entered::Wrong { mistake: Mistake::Number(error), doubtful: None },
            Ok(reading) => match in_range(input, reading.value) {
                Ok(value) => {
                    Entered::Number { value, doubtful: reading.doubtful && self.fields[input as usize].typed }
                }
                Err(mistake) => {
                    Entered::Wrong { mistake, doubtful: reading.doubtful.then_some(reading.value) }
                }
            },
        }
    }

    /// The plan the texts amount to; none while a field is wrong or a required one is empty.
    pub fn plan(&self) -> Option<Plan> {
        let number = |input: Input| match self.entered(input) {
            Entered::Number { value, .. } => Some(Some(value)),
            Entered::Nothing if !input.is_required() => Some(None),
            Entered::Nothing | Entered::Wrong { .. } => None,
        };
        let amount = |input| number(input).and_then(|value| value.map(Amount::new).transpose().ok());
        let rate = |input| number(input).and_then(|value| value.map(Rate::new).transpose().ok());
        Some(Plan {
            funnel: Funnel {
                budget: amount(Input::Budget)??,
                cost_per_lead: amount(Input::CostPerLead)??,
                close_rate: rate(Input::CloseRate)??,
            },
            economics: Economics {
                sales_cost: amount(Input::SalesCost)?.unwrap_or_default(),
                fixed_cost: amount(Input::FixedCost)?.unwrap_or_default(),
                sale_value: amount(Input::SaleValue)?,
                margin: rate(Input::Margin)?,
            },
        })
    }

    /// The scenario to save: the name typed, or the one suggested.
    pub fn scenario(&self) -> Option<Scenario> {
        let plan = self.plan()?;
        Some(Scenario { name: Name::new(&self.name_for(Some(&plan))).ok()?, currency: self.currency, plan })
    }

    /// What to call it: the name typed, or one that says what the plan does.
    pub fn name_for(&self, plan: Option<&Plan>) -> String {
        if self.name.trim().is_empty() { self.suggested_name(plan) } else { self.name.trim().to_owned() }
    }

    /// A name that says what a plan does, while it does something.
    pub fn suggested_name(&self, plan: Option<&Plan>) -> String {
        let writer = self.writer();
        let described = plan.and_then(|plan| {
            let sales = Projection::of(plan).get(Measure::Sales).ok()?;
            Some(Message::SuggestedName {
                sales: writer.figure(sales, style_of(Measure::Sales)),
                budget: writer.figure(plan.funnel.budget.get(), Style::Money),
            })
        });
        described.unwrap_or(Message::UntitledName).text(self.language).into_owned()
    }

    /// Whether nothing at all is typed.
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && Input::ALL.iter().all(|&input| self.text(input).trim().is_empty())
    }

    /// For storing.
    pub fn record(&self) -> DraftRecord {
        let fields = Input::ALL.iter().filter(|&&input| !self.text(input).is_empty());
        DraftRecord {
            language: self.language.code().to_owned(),
            currency: self.currency.code().to_owned(),
            name: self.name.clone(),
            fields: fields.map(|&input| (field_id(input).to_owned(), self.text(input).to_owned())).collect(),
        }
    }

    /// From what was stored; none where its language or currency is unknown.
    pub fn from_record(record: &DraftRecord) -> Option<Self> {
        let language = Language::from_tag(&record.language)?;
        let mut draft = Self::blank(language, record.currency.parse().ok()?);
        draft.name = record.name.clone();
        for input in Input::ALL {
            let typed = record.fields.iter().find(|(id, _)| id == field_id(input));
            draft.set(input, typed.map(|(_, text)| text.clone()).unwrap_or_default());
        }
        Some(draft)
    }
}

/// Whether a scenario bears the name suggested for its plan, in whatever language: such a name follows the
/// numbers until the person types another.
pub fn names_itself(scenario: &Scenario) -> bool {
    let suggested = |language| Draft::blank(language, scenario.currency).suggested_name(Some(&scenario.plan));
    Language::ALL.into_iter().any(|language| suggested(language) == scenario.name.as_str())
}

/// An optional cost of zero says no more than an empty field.
fn has_meaning(input: Input, value: f64) -> bool {
    value != 0.0 || !matches!(input, Input::SalesCost | Input::FixedCost)
}

fn in_range(input: Input, value: f64) -> Result<f64, Mistake> {
    let number =
        if input.is_rate() { Rate::new(value).map(Rate::get) } else { Amount::new(value).map(Amount::get) };
    number.map_err(|error| Mistake::Range(input, error))
}
