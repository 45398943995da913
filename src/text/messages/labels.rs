//! What inputs, results and the reasons for missing results are called.

use crate::model::{CostBasis, Input, Measure, Undefined};
use crate::text::Language;

pub(super) fn input_label(language: Language, input: &Input) -> &'static str {
    let (english, spanish) = match input {
        Input::Budget => ("Budget", "Presupuesto"),
        Input::CostPerLead => ("Cost per lead", "Costo por lead"),
        Input::CloseRate => ("Close rate", "Tasa de cierre"),
        Input::SaleValue => ("Average sale value", "Ticket promedio"),
        Input::Margin => ("Margin", "Margen"),
        Input::SalesCost => ("Sales cost", "Costo comercial"),
        Input::FixedCost => ("Fixed cost", "Costos fijos"),
        Input::AccountRevenue => ("Revenue per account a month", "Ingresos por cuenta al mes"),
        Input::Churn => ("Monthly churn", "Bajas al mes (churn)"),
    };
    language.choose(english, spanish)
}

pub(super) fn measure_label(language: Language, measure: &Measure) -> &'static str {
    let (english, spanish) = match measure {
        Measure::Leads => ("Leads", "Leads"),
        Measure::Sales => ("Sales", "Ventas"),
        Measure::MediaCac => ("Media CAC", "CAC de medios"),
        Measure::LoadedCac => ("Fully loaded CAC", "CAC total"),
        Measure::Revenue => ("Revenue", "Ingresos"),
        Measure::Roas => ("ROAS", "ROAS"),
        Measure::Roi => ("ROI", "ROI"),
        Measure::BreakEvenCpl => ("Break-even CPL, media only", "CPL de equilibrio, solo medios"),
        Measure::BreakEvenCloseRate => {
            ("Break-even close rate, media only", "Tasa de cierre de equilibrio, solo medios")
        }
        Measure::ProfitPerSale => ("Earned per sale", "Ganancia por venta"),
        Measure::Ltv => ("LTV", "LTV"),
        Measure::LtvToCac => ("LTV:CAC", "LTV:CAC"),
        Measure::Payback => ("Payback", "Recuperación del CAC"),
    };
    language.choose(english, spanish)
}

/// Why there is no result, and what to give to have one.
pub(super) fn undefined(language: Language, reason: &Undefined) -> &'static str {
    let (english, spanish) = match reason {
        Undefined::FreeLeads => (
            "With leads at no cost, a budget doesn't say how many there are",
            "Si los leads no cuestan nada, el presupuesto no dice cuántos hay",
        ),
        Undefined::NoLeads => ("There are no leads", "No hay leads"),
        Undefined::NoSales => ("No sales, so no cost per sale", "Sin ventas no hay costo por venta"),
        Undefined::EarlierSpend => (
            "Nothing is spent: these sales come from earlier spend",
            "No se invierte nada: estas ventas vienen de inversión anterior",
        ),
        Undefined::NoBudget => ("No budget, so no return on it", "Sin presupuesto no hay retorno"),
        Undefined::NoCosts => ("Nothing is spent, so no return on it", "No se invierte nada: no hay retorno"),
        Undefined::NoSaleValue => (
            "Give an average sale value to see revenue, returns and break-even",
            "Indica el ticket promedio para ver ingresos, retorno y punto de equilibrio",
        ),
        Undefined::NoAccountRevenue => (
            "Give the revenue per account a month to see LTV and payback",
            "Indica los ingresos por cuenta al mes para ver el LTV y la recuperación",
        ),
        Undefined::ChurnMissing => {
            ("Give the monthly churn to see LTV", "Indica las bajas al mes para ver el LTV")
        }
        Undefined::NoChurn => {
            ("With no churn an account lasts for ever", "Sin bajas, una cuenta dura para siempre")
        }
        Undefined::NoGrossProfit => {
            ("It earns nothing, so nothing is enough", "No deja ganancia: nada alcanza")
        }
    };
    language.choose(english, spanish)
}

pub(super) fn basis_name(language: Language, basis: &CostBasis) -> &'static str {
    let (english, spanish) = match basis {
        CostBasis::Period => ("in all", "en total"),
        CostBasis::Sale => ("per sale", "por venta"),
        CostBasis::Lead => ("per lead", "por lead"),
    };
    language.choose(english, spanish)
}
