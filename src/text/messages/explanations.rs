//! What figures and fields mean, how they are worked out, and what usually goes wrong with them.

use super::labels::{input_label, measure_label};
use super::messages;
use crate::model::{Input, Measure};
use crate::text::Language;

/// A figure or a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// A calculated figure.
    Measure(Measure),
    /// A field of the plan.
    Input(Input),
}

messages! {
    /// A part of the explanation of a figure or a field.
    ExplanationText {
        Name(topic: Topic) => name;
        Meaning(topic: Topic) => meaning;
        /// Empty for fields that are typed.
        Formula(topic: Topic) => formula;
        WrongHeading = "What usually goes wrong", "Lo que suele salir mal";
        Wrong(topic: Topic) => wrong;
        InGlossary = "In the glossary", "En el glosario";
        WinRateHeading = "Have a win rate?", "¿Tienes una tasa de oportunidades ganadas?";
        WinRate =
            "Add a stage and put it at the last step, from opportunity to sale.",
            "Agrega una etapa y ponla en el último paso, de oportunidad a venta.";
    }
}

fn name(language: Language, topic: &Topic) -> &'static str {
    match topic {
        Topic::Measure(measure) => measure_label(language, measure),
        Topic::Input(input) => input_label(language, input),
    }
}

fn meaning(language: Language, topic: &Topic) -> &'static str {
    let (english, spanish) = match topic {
        Topic::Measure(Measure::Leads) => (
            "People who leave their contact, for this budget.",
            "Personas que dejan sus datos, con este presupuesto.",
        ),
        Topic::Measure(Measure::Sales) => {
            ("New customers that these leads become.", "Clientes nuevos que salen de estos leads.")
        }
        Topic::Measure(Measure::MediaCac) => {
            ("What one sale costs in media alone.", "Lo que cuesta una venta solo en medios.")
        }
        Topic::Measure(Measure::LoadedCac) => (
            "What one sale costs all in: media, sales cost and fixed cost.",
            "Lo que cuesta una venta con todo: medios, costo comercial y costos fijos.",
        ),
        Topic::Measure(Measure::Revenue) => {
            ("What the sales bring in, before any cost.", "Lo que ingresa por las ventas, antes de costos.")
        }
        Topic::Measure(Measure::Roas) => {
            ("Revenue for each unit of media spend.", "Ingresos por cada unidad invertida en medios.")
        }
        Topic::Measure(Measure::Roi) => (
            "What is left after all costs, as a share of these costs.",
            "Lo que queda después de todos los costos, como parte de esos costos.",
        ),
        Topic::Measure(Measure::BreakEvenCpl) => (
            "The cost per lead at which a sale's margin just pays for its media.",
            "El costo por lead con el que el margen de una venta apenas paga sus medios.",
        ),
        Topic::Measure(Measure::BreakEvenCloseRate) => (
            "The close rate at which a sale's margin just pays for its media.",
            "La tasa de cierre con la que el margen de una venta apenas paga sus medios.",
        ),
        Topic::Measure(Measure::ProfitPerSale) => (
            "What one sale leaves after all its costs.",
            "Lo que deja una venta después de todos sus costos.",
        ),
        Topic::Measure(Measure::Ltv) => {
            ("What an account leaves over its whole life.", "Lo que deja una cuenta en toda su vida.")
        }
        Topic::Measure(Measure::LtvToCac) => (
            "How many times an account pays back what it cost.",
            "Cuántas veces una cuenta paga lo que costó conseguirla.",
        ),
        Topic::Measure(Measure::Payback) => (
            "How many months of an account's margin pay for what it cost.",
            "Cuántos meses del margen de una cuenta pagan lo que costó conseguirla.",
        ),
        Topic::Input(Input::Budget) => {
            ("What is spent on media in the period.", "Lo que se invierte en medios en el periodo.")
        }
        Topic::Input(Input::CostPerLead) => {
            ("What one lead costs in media.", "Lo que cuesta un lead en medios.")
        }
        Topic::Input(Input::CloseRate) => {
            ("The share of leads that become a sale.", "La parte de los leads que se vuelve venta.")
        }
        Topic::Input(Input::SaleValue) => ("What one sale brings in.", "Lo que ingresa por una venta."),
        Topic::Input(Input::Margin) => (
            "The share of it that is left once what was sold is delivered.",
            "La parte que queda después de entregar lo vendido.",
        ),
        Topic::Input(Input::SalesCost) => (
            "What selling costs: the team, commissions, its tools.",
            "Lo que cuesta vender: el equipo, las comisiones, sus herramientas.",
        ),
        Topic::Input(Input::FixedCost) => (
            "What comes on top however much is sold: agency, tools, overhead.",
            "Lo que se suma se venda lo que se venda: agencia, herramientas, gastos generales.",
        ),
        Topic::Input(Input::AccountRevenue) => {
            ("What a customer pays each month, on average.", "Lo que paga un cliente al mes, en promedio.")
        }
        Topic::Input(Input::Churn) => {
            ("The share of accounts that leave in a month.", "La parte de las cuentas que se va en un mes.")
        }
    };
    language.choose(english, spanish)
}

/// How a figure is worked out, with the names of what it is made of.
fn formula(language: Language, topic: &Topic) -> &'static str {
    let (english, spanish) = match topic {
        Topic::Measure(Measure::Leads) => ("budget / cost per lead", "presupuesto / costo por lead"),
        Topic::Measure(Measure::Sales) => ("leads × close rate", "leads × tasa de cierre"),
        Topic::Measure(Measure::MediaCac) => ("budget / sales", "presupuesto / ventas"),
        Topic::Measure(Measure::LoadedCac) => (
            "(budget + sales cost + fixed cost) / sales",
            "(presupuesto + costo comercial + costos fijos) / ventas",
        ),
        Topic::Measure(Measure::Revenue) => ("sales × average sale value", "ventas × ticket promedio"),
        Topic::Measure(Measure::Roas) => ("revenue / budget", "ingresos / presupuesto"),
        Topic::Measure(Measure::Roi) => (
            "(revenue × margin − all costs) / all costs",
            "(ingresos × margen − todos los costos) / todos los costos",
        ),
        Topic::Measure(Measure::BreakEvenCpl) => {
            ("average sale value × margin × close rate", "ticket promedio × margen × tasa de cierre")
        }
        Topic::Measure(Measure::BreakEvenCloseRate) => {
            ("cost per lead / (average sale value × margin)", "costo por lead / (ticket promedio × margen)")
        }
        Topic::Measure(Measure::ProfitPerSale) => {
            ("average sale value × margin − fully loaded CAC", "ticket promedio × margen − CAC total")
        }
        Topic::Measure(Measure::Ltv) => (
            "revenue per account a month × margin / monthly churn",
            "ingresos por cuenta al mes × margen / bajas al mes",
        ),
        Topic::Measure(Measure::LtvToCac) => ("LTV / fully loaded CAC", "LTV / CAC total"),
        Topic::Measure(Measure::Payback) => (
            "fully loaded CAC / (revenue per account a month × margin)",
            "CAC total / (ingresos por cuenta al mes × margen)",
        ),
        Topic::Input(Input::CostPerLead) => ("budget / leads", "presupuesto / leads"),
        Topic::Input(Input::CloseRate) => ("sales / leads", "ventas / leads"),
        Topic::Input(_) => ("", ""),
    };
    language.choose(english, spanish)
}

fn wrong(language: Language, topic: &Topic) -> &'static str {
    let (english, spanish) = match topic {
        Topic::Measure(Measure::Leads) => (
            "The ad platform counts a conversion where the CRM sees a duplicate or nobody. Count the same thing in both.",
            "La plataforma cuenta una conversión donde el CRM ve un duplicado o a nadie. Cuenta lo mismo en los dos.",
        ),
        Topic::Measure(Measure::Sales) => (
            "A fraction is an average: 12.5 sales mean 12 in one period and 13 in another, not half a customer.",
            "Una fracción es un promedio: 12.5 ventas son 12 en un periodo y 13 en otro, no medio cliente.",
        ),
        Topic::Measure(Measure::MediaCac) => (
            "It leaves out what selling costs. Compare it only with other media CACs, never with what a sale leaves.",
            "No incluye lo que cuesta vender. Compáralo solo con otros CAC de medios, nunca con lo que deja una venta.",
        ),
        Topic::Measure(Measure::LoadedCac) => (
            "Just called “CAC” it gets compared with a media CAC. Say which of the two you mean.",
            "Si solo se le dice “CAC”, se compara con un CAC de medios. Di cuál de los dos es.",
        ),
        Topic::Measure(Measure::Revenue) => (
            "Revenue is not what is left: the margin and all costs come off.",
            "Los ingresos no son lo que queda: faltan el margen y todos los costos.",
        ),
        Topic::Measure(Measure::Roas) => (
            "A ROAS of 2 can lose money: at a margin of 40% only 0.80 is left of each 1 spent.",
            "Un ROAS de 2 puede perder dinero: con un margen del 40% solo quedan 0.80 por cada 1 invertido.",
        ),
        Topic::Measure(Measure::Roi) => (
            "Worked out on the media spend alone it looks better than it is. Here all costs count.",
            "Calculado solo sobre los medios parece mejor de lo que es. Aquí cuentan todos los costos.",
        ),
        Topic::Measure(Measure::BreakEvenCpl | Measure::BreakEvenCloseRate) => (
            "Sales cost and fixed cost are not in it. The sentence at the top says how far it may move with all costs.",
            "No incluye el costo comercial ni los costos fijos. La frase de arriba dice hasta dónde puede moverse con todo.",
        ),
        Topic::Measure(Measure::ProfitPerSale) => (
            "The average hides channels that lose. Look at each channel.",
            "El promedio esconde canales que pierden. Mira cada canal.",
        ),
        Topic::Measure(Measure::Ltv) => (
            "It supposes that churn and revenue stay as they are. A churn measured in good months makes lives too long.",
            "Supone que las bajas y los ingresos siguen igual. Con bajas medidas en meses buenos, la vida sale demasiado larga.",
        ),
        Topic::Measure(Measure::LtvToCac) => (
            "3 is a rule of thumb, not a law. How long the money is out counts as well: see payback.",
            "3 es una regla práctica, no una ley. También cuenta cuánto tiempo está fuera el dinero: mira la recuperación.",
        ),
        Topic::Measure(Measure::Payback) => (
            "Worked out on revenue instead of margin it looks shorter than it is.",
            "Calculada con los ingresos y no con el margen parece más corta de lo que es.",
        ),
        Topic::Input(Input::Budget) => (
            "Agency fees and tools are no media: they belong to the fixed cost.",
            "Los honorarios de agencia y las herramientas no son medios: van en los costos fijos.",
        ),
        Topic::Input(Input::CostPerLead) => (
            "The platform's cost per result counts what the platform calls a result. Divide the spend by the leads in the CRM.",
            "El costo por resultado de la plataforma cuenta lo que ella llama resultado. Divide la inversión entre los leads del CRM.",
        ),
        Topic::Input(Input::CloseRate) => (
            "The win rate of the sales team counts opportunities, not leads: 25% of them may be 5% of the leads. Typed here, it makes a sale look several times cheaper. And 0.05 is not 5%: type 5.",
            "La tasa de oportunidades ganadas del equipo de ventas cuenta oportunidades, no leads: el 25% de ellas puede ser el 5% de los leads. Escrita aquí, una venta parece varias veces más barata. Y 0.05 no es 5%: escribe 5.",
        ),
        Topic::Input(Input::SaleValue) => (
            "Take the average of new customers, without tax: old ones often buy more.",
            "Usa el promedio de clientes nuevos, sin impuestos: los de antes suelen comprar más.",
        ),
        Topic::Input(Input::Margin) => (
            "Left empty it counts as 100%, so that a sale seems to leave all it brings in.",
            "Si se deja vacío cuenta como 100%, y parece que una venta deja todo lo que ingresa.",
        ),
        Topic::Input(Input::SalesCost | Input::FixedCost) => (
            "Say how it arises: in all, per sale or per lead. Else it is wrong as soon as the budget changes.",
            "Di cómo se genera: en total, por venta o por lead. Si no, deja de ser cierto en cuanto cambia el presupuesto.",
        ),
        Topic::Input(Input::AccountRevenue) => (
            "A year's contract has to be divided by twelve.",
            "Un contrato anual hay que dividirlo entre doce.",
        ),
        Topic::Input(Input::Churn) => (
            "A year's churn is not twelve times a month's: 40% a year are about 4.2% a month.",
            "Las bajas de un año no son doce veces las de un mes: 40% al año son cerca de 4.2% al mes.",
        ),
    };
    language.choose(english, spanish)
}
