//! A picture of the page with all that makes it a file.

use super::channels::channels_picture;
use super::compared::compared_picture;
use super::funnel::funnel_picture;
use super::grid_picture::{GridPicture, grid_svg};
use super::months::{cac_picture, heads_picture, leads_picture, money_picture, sales_picture};
use super::moved::{bridge_picture, moved_picture};
use super::plot_picture::{PlotPicture, plot_svg};
use super::row_picture::RowPicture;
use super::sale_cost::sale_cost_picture;
use super::svg::svg;
use super::tornado::tornado_picture;
use super::two_way::two_way_picture;
use crate::state::{ComparedScenario, PictureKind, Sensitivity};
use crate::text::{ComparisonText, Message, PublishText, UserText, file_name_of_part};
use crate::ui::comparison::scenarios;
use crate::ui::months::month_scope;
use crate::ui::view_context::ViewContext;

/// In the form in which it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    Rows(RowPicture),
    Plot(PlotPicture),
    Grid(GridPicture),
}

impl Picture {
    fn title_mut(&mut self) -> &mut String {
        match self {
            Picture::Rows(picture) => &mut picture.title,
            Picture::Plot(picture) => &mut picture.title,
            Picture::Grid(picture) => &mut picture.title,
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct SavedPicture {
    picture: Picture,
    pub title: String,
    /// Of the plan, and what of it the picture shows.
    names: [String; 2],
    /// The code of the one currency.
    currency: Option<&'static str>,
}

impl SavedPicture {
    /// The picture as the page shows it at the moment; none where there is nothing to draw.
    pub fn of(cx: &ViewContext, kind: PictureKind) -> Option<Self> {
        match kind {
            PictureKind::Compared => Self::compared(cx),
            PictureKind::Bridge(to) => Self::bridge(cx, to),
            _ => Self::of_plan(cx, kind),
        }
    }

    fn of_plan(cx: &ViewContext, kind: PictureKind) -> Option<Self> {
        let (plan, writer) = (cx.last_plan()?, cx.writer);
        let sensitivity = Sensitivity::of(&cx.app.choices);
        let mut picture = match kind {
            PictureKind::Funnel => Picture::Rows(funnel_picture(plan, writer)?),
            PictureKind::SaleCost => Picture::Rows(sale_cost_picture(plan, writer)?),
            PictureKind::Channels => Picture::Rows(channels_picture(plan, writer)?),
            PictureKind::Tornado => Picture::Rows(tornado_picture(plan, sensitivity, writer)?),
            PictureKind::TwoWay => Picture::Grid(two_way_picture(cx, plan, sensitivity)?),
            PictureKind::Money => Picture::Plot(money_picture(plan, cx.app.choices.money_by_month, writer)?),
            PictureKind::LeadsByMonth => Picture::Plot(leads_picture(plan, writer)?),
            PictureKind::SalesByMonth => Picture::Plot(sales_picture(plan, writer)?),
            PictureKind::CacByMonth => Picture::Plot(cac_picture(plan, writer)?),
            PictureKind::Moved => Picture::Rows(moved_picture(cx)?),
            PictureKind::Heads => Picture::Plot(heads_picture(cx)?),
            PictureKind::Compared | PictureKind::Bridge(_) => return None,
        };
        let name = cx.app.open_plan().name();
        let title = [&UserText::from(name.as_str()).to_string(), ": ", picture.title_mut()].concat();
        picture.title_mut().clone_from(&title);
        let part = part_name(cx, kind, sensitivity);
        Some(Self { picture, title, names: [name, part], currency: Some(writer.currency.code()) })
    }

    fn compared(cx: &ViewContext) -> Option<Self> {
        let scenarios = scenarios(cx);
        let baseline = scenarios.get(cx.app.baseline(&scenarios))?.name.clone();
        let picture = compared_picture(&scenarios, cx.app.baseline(&scenarios), cx.writer);
        let against = cx.t(PublishText::AgainstPicture(baseline)).to_string();
        let names = [cx.t(ComparisonText::Title).to_string(), against];
        let currency = one_currency(&scenarios);
        Some(Self { title: picture.title.clone(), picture: Picture::Rows(picture), names, currency })
    }

    fn bridge(cx: &ViewContext, to: usize) -> Option<Self> {
        let scenarios = scenarios(cx);
        let (after, before) = (scenarios.get(to)?, scenarios.get(cx.app.baseline(&scenarios))?);
        let picture = bridge_picture(cx, &scenarios, to)?;
        let measure = cx.t(Message::MeasureLabel(cx.app.choices.comparison.bridge_measure.measure()));
        let against = cx.t(PublishText::AgainstPicture(before.name.clone()));
        let part = [&against, " ", &*measure].concat();
        let file_name = |plan: &ComparedScenario| file_name_of_part(&plan.name, &part, "");
        let earlier = scenarios[..to].iter().filter(|plan| file_name(plan) == file_name(after)).count();
        let number = if earlier == 0 { String::new() } else { (earlier + 1).to_string() };
        let names = [after.name.clone(), [&part, " ", &number].concat()];
        let currency = one_currency(&scenarios);
        Some(Self { title: picture.title.clone(), picture: Picture::Rows(picture), names, currency })
    }

    /// With the unit of its amounts and a date below.
    pub fn svg(&self, date: &str) -> String {
        let foot = match self.currency {
            Some(currency) => [date, " · ", currency].concat(),
            None => date.to_owned(),
        };
        match &self.picture {
            Picture::Rows(picture) => svg(picture, &foot),
            Picture::Plot(picture) => plot_svg(picture, &foot),
            Picture::Grid(picture) => grid_svg(picture, &foot),
        }
    }

    /// It tells the plan and the picture, so that no two pictures of a plan have the same.
    pub fn file_name(&self, extension: &str) -> String {
        file_name_of_part(&self.names[0], &self.names[1], extension)
    }
}

fn one_currency(scenarios: &[ComparedScenario]) -> Option<&'static str> {
    let first = scenarios.first()?.currency;
    scenarios.iter().all(|it| it.currency == first).then(|| first.code())
}

/// What a picture of a plan shows, in a few words.
pub fn picture_name(kind: PictureKind, money_by_month: bool) -> PublishText {
    match kind {
        PictureKind::Funnel => PublishText::FunnelPicture,
        PictureKind::SaleCost => PublishText::SaleCostPicture,
        PictureKind::Channels => PublishText::ChannelsPicture,
        PictureKind::Tornado => PublishText::TornadoPicture,
        PictureKind::TwoWay => PublishText::TwoWayPicture,
        PictureKind::Money if money_by_month => PublishText::MoneyByMonthPicture,
        PictureKind::Money => PublishText::MoneyPicture,
        PictureKind::LeadsByMonth => PublishText::LeadsPicture,
        PictureKind::SalesByMonth => PublishText::SalesPicture,
        PictureKind::CacByMonth => PublishText::CacPicture,
        PictureKind::Moved => PublishText::MovedPicture,
        PictureKind::Heads => PublishText::HeadsPicture,
        PictureKind::Compared | PictureKind::Bridge(_) => PublishText::Picture,
    }
}

/// The same with the result or the channel that it is about.
fn part_name(cx: &ViewContext, kind: PictureKind, sensitivity: Sensitivity) -> String {
    let name = cx.t(picture_name(kind, cx.app.choices.money_by_month));
    let about = match kind {
        PictureKind::Tornado | PictureKind::TwoWay => {
            cx.t(Message::MeasureLabel(sensitivity.measure)).to_string()
        }
        PictureKind::Moved | PictureKind::Heads if cx.draft().channels() > 1 => {
            month_scope(cx).map(|at| cx.draft().channel_name(at, cx.language())).unwrap_or_default()
        }
        _ => String::new(),
    };
    [&*name, " ", &about].concat()
}
