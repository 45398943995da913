//! The guide: troubles of marketing and sales with worked examples, and a glossary.

use super::{ExplanationText, Topic, messages};
use crate::model::{Input, Measure, WorkedExample};
use crate::text::{Language, Localized};
use std::borrow::Cow;

/// A trouble that is common where marketing and sales work apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Goals,
    Indicators,
    Cost,
    Data,
}

impl Trouble {
    pub const ALL: [Trouble; 4] = [Trouble::Goals, Trouble::Indicators, Trouble::Cost, Trouble::Data];
}

messages! {
    /// A text of the guide.
    GuideText {
        Title = "Guide: how to plan with it", "Guía: cómo planear con Embudo";
        Intro =
            "Embudo reads a plan in both directions: from the budget to the sales, and from a sales goal back to the budget. Four troubles come up wherever marketing and sales work apart. Each has an example that opens as a new plan beside yours: undo takes it away.",
            "Embudo lee un plan en los dos sentidos: del presupuesto a las ventas y de una meta de ventas al presupuesto. Cuatro problemas aparecen donde marketing y ventas trabajan por separado. Cada uno tiene un ejemplo que se abre como plan nuevo junto a los tuyos: deshacer lo quita.";
        Contents = "Contents of the guide", "Contenido de la guía";
        Heading(trouble: Trouble) => heading;
        Story(trouble: Trouble) => story;
        LookAt(trouble: Trouble) => look_at;
        /// The name of a plan of an example, of which there may be two.
        PlanName(example: WorkedExample, at: usize) => plan_name;
    }
}

fn plan_name(language: Language, example: &WorkedExample, at: &usize) -> &'static str {
    let (english, spanish) = match (example, at) {
        (WorkedExample::Goal, _) => ("Guide: goal of sales", "Guía: meta de ventas"),
        (WorkedExample::OutOfReach, _) => ("Guide: goal out of reach", "Guía: meta fuera de alcance"),
        (WorkedExample::Agreement, _) => ("Guide: the agreement", "Guía: el acuerdo"),
        (WorkedExample::Compared, 0) => ("Guide: before", "Guía: antes"),
        (WorkedExample::Compared, _) => ("Guide: after", "Guía: después"),
        (WorkedExample::Cost, _) => ("Guide: acquisition cost", "Guía: costo de adquisición"),
        (WorkedExample::BreakEven, _) => ("Guide: break-even", "Guía: punto de equilibrio"),
        (WorkedExample::Account, _) => ("Guide: value of an account", "Guía: valor de una cuenta"),
        (WorkedExample::Months, _) => ("Guide: sales that close later", "Guía: ventas que cierran después"),
    };
    language.choose(english, spanish)
}

fn heading(language: Language, trouble: &Trouble) -> &'static str {
    let (english, spanish) = match trouble {
        Trouble::Goals => ("Goals are not aligned", "Las metas no están alineadas"),
        Trouble::Indicators => ("No common indicators", "No hay indicadores comunes"),
        Trouble::Cost => ("The acquisition cost is unknown", "No se conoce el costo de adquisición"),
        Trouble::Data => ("Planning without data", "Se planea sin datos"),
    };
    language.choose(english, spanish)
}

fn story(language: Language, trouble: &Trouble) -> &'static str {
    let (english, spanish) = match trouble {
        Trouble::Goals => (
            "Marketing fills a quota of leads, sales chases revenue, and neither says what its number asks of the other. Start from the sales you want.",
            "Marketing cumple una cuota de leads, ventas persigue ingresos y nadie dice qué le exige su número al otro. Empieza por las ventas que quieres.",
        ),
        Trouble::Indicators => (
            "Each side measures its own stage, so a change in sales is always the other's doing. One funnel with one set of definitions shows what each moved.",
            "Cada lado mide su propia etapa, así que un cambio en las ventas siempre es cosa del otro. Un solo embudo con las mismas definiciones muestra qué movió cada uno.",
        ),
        Trouble::Cost => (
            "Marketing knows the cost per lead without the sales; the sales team knows the close rate without the price of a lead. What a customer costs takes both.",
            "Marketing conoce el costo por lead sin las ventas; el equipo de ventas conoce la tasa de cierre sin el precio del lead. Lo que cuesta un cliente necesita las dos cosas.",
        ),
        Trouble::Data => (
            "Rates are guessed, and a plan ends with its last month although its leads go on closing. Plan in months with the time from lead to sale, measure the rates from exports, and set what happened beside the plan.",
            "Las tasas se suponen y el plan termina con su último mes, aunque sus leads se sigan cerrando. Planea por meses con el tiempo de lead a venta, mide las tasas con exportaciones y pon lo que pasó junto al plan.",
        ),
    };
    language.choose(english, spanish)
}

fn look_at(language: Language, trouble: &Trouble) -> &'static str {
    let (english, spanish) = match trouble {
        Trouble::Goals => (
            "Look at “What would it take?” below the plan: choose budget, cost per lead or close rate as what may change.",
            "Mira “¿Qué haría falta?” debajo del plan: elige qué puede cambiar, presupuesto, costo por lead o tasa de cierre.",
        ),
        Trouble::Indicators => (
            "Look at “Compare”: the bars between both plans add up exactly, and each says whose it is.",
            "Mira “Comparar”: las barras entre los dos planes suman exactamente la diferencia y cada una dice de quién es.",
        ),
        Trouble::Cost => (
            "Look at the sentence at the top of the plan, and at the figures below it.",
            "Mira la frase al inicio del plan y las cifras de abajo.",
        ),
        Trouble::Data => (
            "Look at “Months” for when sales close, and at “Actuals” once the first month is over.",
            "Mira “Meses” para ver cuándo se cierran las ventas y “Real” cuando termine el primer mes.",
        ),
    };
    language.choose(english, spanish)
}

messages! {
    /// A worked example in numbers.
    WorkedText {
        Open = "Open this plan", "Abrir este plan";
        OpenBoth = "Open both plans", "Abrir los dos planes";
        Goal {
            sales: String, cost_per_lead: String, close_rate: String, leads: String, budget: String,
            sales_cost: String, loaded: String, most_loaded: String, most: String
        } =
            "{sales} sales at a cost per lead of {cost_per_lead} and a close rate of {close_rate} take {leads} leads and a budget of {budget}. With a sales cost of {sales_cost} each costs {loaded} all in; where it may cost {most_loaded}, a lead may cost up to {most}.",
            "{sales} ventas con un costo por lead de {cost_per_lead} y una tasa de cierre de {close_rate} requieren {leads} leads y un presupuesto de {budget}. Con un costo comercial de {sales_cost} cada una cuesta {loaded} con todo; si puede costar {most_loaded}, un lead puede costar hasta {most}.";
        Agreement {
            leads: String, cost_per_lead: String, close_rate: String, sales: String, media: String, dearer: String,
            dearer_media: String, change: String, lower: String, lower_sales: String, lower_media: String
        } =
            "Both sides put their names under {leads} leads at {cost_per_lead} at most, of which {close_rate} are closed: {sales} sales at a media CAC of {media}. Once a lead costs {dearer}, a sale costs {dearer_media} ({change}): nothing is agreed any more, and the page says that marketing moved it. Where sales holds {lower}, {lower_sales} sales at {lower_media} stand beside the plan’s.",
            "Ambos ponen su nombre bajo {leads} leads a {cost_per_lead} como máximo, de los que se cierra el {close_rate}: {sales} ventas con un CAC de medios de {media}. En cuanto un lead cuesta {dearer}, una venta cuesta {dearer_media} ({change}): ya no hay acuerdo, y la página dice que lo movió marketing. Si ventas sostiene {lower}, se muestran {lower_sales} ventas a {lower_media} junto a las del plan.";
        OutOfReach {
            goal: String, now: String, cost_per_lead: String, close_rate: String, most: String, least: String
        } =
            "A media CAC of {goal} is out of reach at any budget: at a cost per lead of {cost_per_lead} and a close rate of {close_rate} it is always {now}. The cost per lead has to fall to {most}, or the close rate to rise to {least}.",
            "Un CAC de medios de {goal} no se alcanza con ningún presupuesto: con un costo por lead de {cost_per_lead} y una tasa de cierre de {close_rate} siempre es {now}. El costo por lead tiene que bajar a {most} o la tasa de cierre subir a {least}.";
        Compared {
            before: [String; 4], after: [String; 4], difference: String,
            budget: String, cost_per_lead: String, close_rate: String
        } =
            { format!("{} at {} a lead and {} give {} sales; {} at {} and {} give {}. Of the difference of {difference}, the budget accounts for {budget}, the cost per lead for {cost_per_lead} and the close rate for {close_rate}.",
                before[0], before[1], before[2], before[3], after[0], after[1], after[2], after[3]) },
            { format!("{} a {} por lead y {} dan {} ventas; {} a {} y {} dan {}. De la diferencia de {difference}, {budget} viene del presupuesto, {cost_per_lead} del costo por lead y {close_rate} de la tasa de cierre.",
                before[0], before[1], before[2], before[3], after[0], after[1], after[2], after[3]) };
        Cost {
            budget: String, cost_per_lead: String, leads: String, close_rate: String, sales: String,
            media: String, sales_cost: String, loaded: String
        } =
            "{budget} at {cost_per_lead} a lead bring {leads} leads. {close_rate} of them close: {sales} sales at a media CAC of {media}. With a sales cost of {sales_cost} each costs {loaded} all in.",
            "{budget} a {cost_per_lead} por lead traen {leads} leads. Se cierra el {close_rate}: {sales} ventas con un CAC de medios de {media}. Con un costo comercial de {sales_cost} cada una cuesta {loaded} con todo.";
        BreakEven {
            value: String, margin: String, close_rate: String, most: String, cost_per_lead: String, least: String
        } =
            "A sale of {value} with a margin of {margin} and a close rate of {close_rate} pays for leads of up to {most}. At {cost_per_lead} a lead, a close rate of {least} is enough.",
            "Una venta de {value} con un margen de {margin} y una tasa de cierre de {close_rate} paga leads de hasta {most}. A {cost_per_lead} por lead basta una tasa de cierre de {least}.";
        Account {
            revenue: String, margin: String, churn: String, ltv: String, cac: String, ratio: String, payback: String
        } =
            "Accounts pay {revenue} a month with a margin of {margin}, and {churn} of them leave each month: an LTV of {ltv}. At a CAC of {cac} that is an LTV:CAC of {ratio}, paid back in {payback}.",
            "Las cuentas pagan {revenue} al mes con un margen de {margin}, y cada mes se va el {churn}: un LTV de {ltv}. Con un CAC de {cac} el LTV:CAC es {ratio} y se recupera en {payback}.";
        Months {
            budget: String, months: String, median: String, upper: String, sales: String, within: String,
            later: String
        } =
            "{budget} are spent over {months} months; half of the sales close within {median} days, three quarters within {upper}. Of {sales} sales, {within} close in these months and {later} later.",
            "{budget} se invierten en {months} meses; la mitad de las ventas se cierra en {median} días y tres cuartas partes en {upper}. De {sales} ventas, {within} se cierran en esos meses y {later} después.";
    }
}

/// A term of the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// One that the page explains beside it as well.
    Topic(Topic),
    WinRate,
    Stages,
    Bridge,
    Lag,
    CalendarCac,
    CohortCac,
    Interval,
}

impl Term {
    /// Every term, in the order of a plan: budget, leads, sales, what they cost, what they bring in, time.
    pub const ALL: [Term; 29] = {
        use {Input as I, Measure as M};
        const fn input(input: Input) -> Term {
            Term::Topic(Topic::Input(input))
        }
        const fn measure(measure: Measure) -> Term {
            Term::Topic(Topic::Measure(measure))
        }
        [
            input(I::Budget),
            input(I::CostPerLead),
            measure(M::Leads),
            input(I::CloseRate),
            Term::WinRate,
            Term::Stages,
            measure(M::Sales),
            measure(M::MediaCac),
            input(I::SalesCost),
            input(I::FixedCost),
            measure(M::LoadedCac),
            input(I::SaleValue),
            input(I::Margin),
            measure(M::Revenue),
            measure(M::Roas),
            measure(M::Roi),
            measure(M::ProfitPerSale),
            measure(M::BreakEvenCpl),
            measure(M::BreakEvenCloseRate),
            input(I::AccountRevenue),
            input(I::Churn),
            measure(M::Ltv),
            measure(M::LtvToCac),
            measure(M::Payback),
            Term::Bridge,
            Term::Lag,
            Term::CalendarCac,
            Term::CohortCac,
            Term::Interval,
        ]
    };
}

messages! {
    /// What the glossary says of a term.
    TermText {
        Glossary = "Glossary", "Glosario";
        Name(term: Term) => name;
        Meaning(term: Term) => meaning;
        /// Empty for what is typed.
        Formula(term: Term) => formula;
        Wrong(term: Term) => wrong;
    }
}

fn name(language: Language, term: &Term) -> Cow<'static, str> {
    let (english, spanish) = match *term {
        Term::Topic(topic) => return ExplanationText::Name(topic).t(language),
        Term::WinRate => ("Win rate", "Tasa de oportunidades ganadas"),
        Term::Stages => ("Stages (MQL, SQL, opportunity)", "Etapas (MQL, SQL, oportunidad)"),
        Term::Bridge => ("What moved the result", "Qué movió el resultado"),
        Term::Lag => ("Time from lead to sale", "Tiempo de lead a venta"),
        Term::CalendarCac => ("Calendar CAC", "CAC del mes"),
        Term::CohortCac => ("Cohort CAC", "CAC de la cohorte"),
        Term::Interval => ("95% interval", "Intervalo del 95%"),
    };
    language.choose(english, spanish).into()
}

fn meaning(language: Language, term: &Term) -> Cow<'static, str> {
    let (english, spanish) = match *term {
        Term::Topic(topic) => return ExplanationText::Meaning(topic).t(language),
        Term::WinRate => {
            ("The share of opportunities that are won.", "La parte de las oportunidades que se gana.")
        }
        Term::Stages => (
            "The steps between lead and sale, each with the share that goes on.",
            "Los pasos entre lead y venta, cada uno con la parte que avanza.",
        ),
        Term::Bridge => (
            "The part of a difference between two plans that each input accounts for.",
            "La parte de la diferencia entre dos planes que viene de cada dato.",
        ),
        Term::Lag => (
            "How long the leads that become sales take to close.",
            "Cuánto tardan en cerrarse los leads que se vuelven venta.",
        ),
        Term::CalendarCac => (
            "A month's spend per sale that closes in that month.",
            "La inversión de un mes por cada venta que se cierra en ese mes.",
        ),
        Term::CohortCac => (
            "A month's spend per sale that its own leads bring in the end.",
            "La inversión de un mes por cada venta que al final traen sus propios leads.",
        ),
        Term::Interval => (
            "The range in which the true rate most likely lies, given how many leads were counted.",
            "El rango en el que probablemente está la tasa verdadera, según cuántos leads se contaron.",
        ),
    };
    language.choose(english, spanish).into()
}

fn formula(language: Language, term: &Term) -> Cow<'static, str> {
    let (english, spanish) = match *term {
        Term::Topic(topic) => return ExplanationText::Formula(topic).t(language),
        Term::WinRate => ("won / opportunities", "ganadas / oportunidades"),
        Term::Stages => (
            "close rate = rate of each step × … × rate of the last step",
            "tasa de cierre = tasa de cada paso × … × tasa del último paso",
        ),
        Term::Bridge => (
            "log mean of both results × ln(input after / input before)",
            "media logarítmica de los dos resultados × ln(dato después / dato antes)",
        ),
        Term::Lag => {
            ("log-normal, from median and upper quartile", "log-normal, de la mediana y el tercer cuartil")
        }
        Term::CalendarCac => {
            ("spend of the month / sales closed in it", "inversión del mes / ventas cerradas en él")
        }
        Term::CohortCac => {
            ("spend of the month / sales from its leads", "inversión del mes / ventas de sus leads")
        }
        Term::Interval => ("Wilson score interval", "intervalo de Wilson"),
    };
    language.choose(english, spanish).into()
}

fn wrong(language: Language, term: &Term) -> Cow<'static, str> {
    let (english, spanish) = match *term {
        Term::Topic(topic) => return ExplanationText::Wrong(topic).t(language),
        Term::WinRate => (
            "It is taken for the close rate, which counts leads. Put it at the last step, from opportunity to sale.",
            "Se toma por la tasa de cierre, que cuenta leads. Ponla en el último paso, de oportunidad a venta.",
        ),
        Term::Stages => (
            "Marketing and sales mean different things by MQL. Write down what makes one, and count it in one place.",
            "Marketing y ventas entienden cosas distintas por MQL. Escriban qué lo define y cuéntenlo en un solo lugar.",
        ),
        Term::Bridge => (
            "Changing one input after the other gives other parts in another order. These parts do not depend on an order.",
            "Cambiar un dato tras otro da partes distintas según el orden. Estas partes no dependen de ningún orden.",
        ),
        Term::Lag => (
            "The mean is pulled up by a few slow sales. Type the days after which half have closed.",
            "Unas pocas ventas lentas suben el promedio. Escribe los días en que se ha cerrado la mitad.",
        ),
        Term::CalendarCac => (
            "It looks too high while a campaign grows and too low once it stops: the sales come from earlier spend.",
            "Se ve muy alto mientras la campaña crece y muy bajo cuando para: las ventas vienen de inversión anterior.",
        ),
        Term::CohortCac => (
            "It is only known once the leads have had their time. Of a recent month it is still a forecast.",
            "Solo se conoce cuando los leads ya tuvieron su tiempo. De un mes reciente todavía es un pronóstico.",
        ),
        Term::Interval => (
            "Two rates whose intervals overlap are called better and worse. That may be chance.",
            "De dos tasas con intervalos que se cruzan se dice que una es mejor. Puede ser azar.",
        ),
    };
    language.choose(english, spanish).into()
}
