//! Public data sets, skipped where they are missing. They are looked for in the folder `EMBUDO_DATA`, and in
//! `shared/data` next to the project.

use super::reading::{Export, read, read_as};
use embudo::io::exports::{Mapping, Role};
use std::path::{Path, PathBuf};

/// The bytes of a file; none where it is missing.
fn file(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("EMBUDO_DATA").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"));
    let bytes = std::fs::read(folder.join(name)).or_else(|_| {
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name))
    });
    if bytes.is_err() {
        println!("skipped: {name} is missing");
    }
    bytes.ok()
}

/// Spend in cents, and whole leads and sales.
fn rounded(figures: [Option<f64>; 3]) -> [String; 3] {
    let [spend, leads, sales] = figures.map(|it| it.unwrap_or(f64::NAN));
    [format!("{spend:.2}"), format!("{leads:.0}"), format!("{sales:.0}")]
}

fn with_roles(mapping: &mut Mapping, roles: &[(usize, Role)]) {
    mapping.roles.fill(Role::Ignored);
    roles.iter().for_each(|&(at, role)| mapping.roles[at] = role);
}

#[test]
fn facebook_campaigns_have_their_published_figures() {
    let Some(bytes) = file("kag_conversion_data.csv") else { return };
    let export = read(bytes);
    assert_eq!(rounded(export.total()), ["58705.23", "3264", "1079"]);
    assert_eq!(rounded(export.channel("916")), ["149.71", "58", "24"]);
    assert_eq!(rounded(export.channel("936")), ["2893.37", "537", "183"]);
    assert_eq!(rounded(export.channel("1178")), ["55662.15", "2669", "872"]);
    assert_eq!((export.report.rows, export.report.used, export.report.without_spend), (1_143, 1_143, 204));
    let total = export.aggregate.measured.total();
    let figures = [
        total.cost_per_lead().unwrap(),
        total.close_rate().unwrap().rate * 100.0,
        total.media_cac().unwrap(),
    ];
    assert_eq!(figures.map(|it| format!("{it:.2}")), ["17.99", "33.06", "54.41"]);
}

#[test]
fn a_report_of_three_platforms_has_its_costs_per_lead() {
    let Some(bytes) = file("pymc_ad_report_schema.csv") else { return };
    let export = read(bytes);
    let cpl = |name: &str| {
        format!("{:.2}", export.aggregate.measured.channel(name).unwrap().total().cost_per_lead().unwrap())
    };
    assert_eq!(["Facebook Ads", "Google Ads", "TikTok Ads"].map(cpl), ["11.00", "9.95", "13.89"]);
    assert_eq!((export.report.used, export.months()), (16, vec!["2025-07".to_owned()]));
}

#[test]
fn weekly_spend_has_a_column_for_each_channel() {
    let Some(bytes) = file("meridian_national_media.csv") else { return };
    let export = read(bytes);
    assert_eq!(
        export.channels(),
        ["Channel0_spend", "Channel1_spend", "Channel2_spend", "Channel3_spend", ""]
    );
    assert_eq!(export.report.used, 156);
}

#[test]
fn weekly_spend_is_read_with_a_mapping_by_hand() {
    let Some(bytes) = file("robyn_simulated_weekly.csv") else { return };
    use Role::{Date, Spend};
    let export: Export = read_as(bytes, |mapping| {
        with_roles(mapping, &[(0, Date), (2, Spend), (3, Spend), (4, Spend), (7, Spend), (9, Spend)]);
    });
    assert_eq!(rounded(export.total())[0], "14529098.51");
    assert_eq!(export.channels(), ["tv_S", "ooh_S", "print_S", "search_S", "facebook_S"]);
    assert_eq!((export.report.used, &export.months()[0]), (208, &"2015-11".to_owned()));
}
