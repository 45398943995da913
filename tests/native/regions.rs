//! Numbers as each region writes them.

use crate::strategies::{amounts, locales};
use embudo::model::Currency;
use embudo::text::{Language, Locale, NumberFormat, Style, Writer, is_sign_of, parse_number, regional};
use proptest::prelude::*;

pub const EN: Locale = Locale { language: Language::English, numbers: NumberFormat::POINT };
/// Spanish with the numbers of Spain and of the south of America.
pub const ES: Locale = Locale { language: Language::Spanish, numbers: NumberFormat::COMMA };

/// What `Intl` of Chromium 156 writes for 12345678.5 % and for 1234.50 EUR with a narrow symbol.
#[derive(Debug, Clone, Copy)]
pub struct Region {
    pub tag: &'static str,
    percent: &'static str,
    money: &'static str,
}

impl Region {
    pub fn format(self) -> NumberFormat {
        NumberFormat::from_samples(self.percent, self.money).expect(self.tag)
    }
}

const fn region(tag: &'static str, percent: &'static str, money: &'static str) -> Region {
    Region { tag, percent, money }
}

pub const REGIONS: [Region; 24] = [
    region("en-US", "12,345,678.5%", "€1,234.50"),
    region("en-GB", "12,345,678.5%", "€1,234.50"),
    region("en-IN", "1,23,45,678.5%", "€1,234.50"),
    region("es-419", "12,345,678.5%", "€1,234.50"),
    region("es-MX", "12,345,678.5%", "€1,234.50"),
    region("es-PE", "12,345,678.5%", "€\u{a0}1,234.50"),
    region("es-GT", "12,345,678.5%", "€1,234.50"),
    region("es-DO", "12,345,678.5%", "€1,234.50"),
    region("es-PR", "12,345,678.5%", "€1,234.50"),
    region("es-US", "12,345,678.5%", "€1,234.50"),
    region("es-ES", "12.345.678,5\u{a0}%", "1234,50\u{a0}€"),
    region("es-AR", "12.345.678,5%", "€\u{a0}1.234,50"),
    region("es-CO", "12.345.678,5%", "€\u{a0}1.234,50"),
    region("es-CL", "12.345.678,5%", "€1.234,50"),
    region("es-CR", "12\u{a0}345\u{a0}678,5%", "€1\u{a0}234,50"),
    region("de-DE", "12.345.678,5\u{a0}%", "1.234,50\u{a0}€"),
    region("de-AT", "12\u{a0}345\u{a0}678,5\u{a0}%", "€\u{a0}1.234,50"),
    region("de-CH", "12'345'678.5%", "EUR\u{a0}1'234.50"),
    region("pt-BR", "12.345.678,5%", "€\u{a0}1.234,50"),
    region("pt-PT", "12\u{a0}345\u{a0}678,5%", "1234,50\u{a0}€"),
    region("fr-FR", "12\u{202f}345\u{202f}678,5\u{a0}%", "1\u{202f}234,50\u{a0}€"),
    region("pl-PL", "12\u{a0}345\u{a0}678,5%", "1234,50\u{a0}€"),
    region("en-ZA", "12\u{a0}345\u{a0}678,5%", "€1\u{a0}234,50"),
    region("ar-EG", "12,345,678.5\u{200e}%\u{200e}", "\u{200f}1,234.50\u{a0}€"),
];

/// The format of a browser with this tag.
pub fn numbers_of(tag: &str) -> NumberFormat {
    let region = REGIONS.into_iter().find(|region| region.tag == tag);
    region.map(Region::format).unwrap_or_default()
}

fn writer(tag: &str, currency: Currency) -> Writer {
    Writer { locale: Locale { language: Language::Spanish, numbers: numbers_of(tag) }, currency }
}

#[test]
fn each_region_punctuates_and_places_signs_in_its_own_way() {
    for (tag, currency, money, percent) in [
        ("en-US", Currency::USD, "$1,234,567", "12.5%"),
        ("en-IN", Currency::EUR, "€12,34,567", "12.5%"),
        ("es-MX", Currency::MXN, "$1,234,567", "12.5%"),
        ("es-PE", Currency::PEN, "S/_1,234,567", "12.5%"),
        ("es-GT", Currency::GTQ, "Q_1,234,567", "12.5%"),
        ("es-DO", Currency::DOP, "$1,234,567", "12.5%"),
        ("es-PR", Currency::USD, "$1,234,567", "12.5%"),
        ("es-US", Currency::USD, "$1,234,567", "12.5%"),
        ("es-ES", Currency::EUR, "1.234.567_€", "12,5_%"),
        ("es-AR", Currency::ARS, "$_1.234.567", "12,5%"),
        ("es-CO", Currency::COP, "$_1.234.567", "12,5%"),
        ("es-CL", Currency::CLP, "$1.234.567", "12,5%"),
        ("es-CR", Currency::CRC, "₡1_234_567", "12,5%"),
        ("de-DE", Currency::EUR, "1.234.567_€", "12,5_%"),
        ("de-CH", Currency::CHF, "CHF_1’234’567", "12.5%"),
        ("pt-BR", Currency::BRL, "R$_1.234.567", "12,5%"),
        ("fr-FR", Currency::EUR, "1_234_567_€", "12,5_%"),
        ("ar-EG", Currency::EUR, "1,234,567_€", "12.5%"),
    ] {
        let writer = writer(tag, currency);
        // No amount is ever broken from its unit.
        let written = |value, style| writer.figure(value, style).replace('\u{a0}', "_");
        assert_eq!(
            (written(1_234_567.0, Style::Money), written(0.125, Style::Percent)),
            (money.into(), percent.into()),
            "{tag}"
        );
    }
    assert_eq!(writer("es-ES", Currency::EUR).figure(1_234.0, Style::Count), "1234");
    assert_eq!(writer("es-MX", Currency::MXN).figure(999.5, Style::Money), "$999.50");
}

#[test]
fn what_a_region_writes_is_what_it_reads() {
    for (tag, text, value) in [
        ("es-MX", "12,000", 12_000.0),
        ("es-MX", "12.50", 12.5),
        ("en-IN", "12,34,567.5", 1_234_567.5),
        ("es-ES", "12.000", 12_000.0),
        ("es-ES", "12,5", 12.5),
        ("es-CL", "1.250.000", 1_250_000.0),
        ("es-CL", "987.500", 987_500.0),
        ("es-CR", "29 000,5", 29_000.5),
        ("de-CH", "1'234.5", 1_234.5),
        ("fr-FR", "29\u{202f}000", 29_000.0),
    ] {
        let parsed = parse_number(text, writer(tag, Currency::EUR).locale).expect(text);
        assert_eq!((parsed.value, parsed.doubtful), (value, false), "{text} in {tag}");
    }
    for (tag, text, value, other) in [
        ("es-MX", "12.000", 12.0, 12_000.0),
        ("es-ES", "12,000", 12.0, 12_000.0),
        ("de-CH", "12,000", 12_000.0, 12.0),
        ("fr-FR", "12.000", 12_000.0, 12.0),
    ] {
        let parsed = parse_number(text, writer(tag, Currency::EUR).locale).expect(text);
        assert_eq!(
            (parsed.value, parsed.other, parsed.doubtful),
            (value, Some(other), true),
            "{text} in {tag}"
        );
    }
}

#[test]
fn the_sign_of_another_currency_is_noticed() {
    for (text, sign, own, foreign) in [
        ("CHF 5000", "CHF", Currency::CHF, Currency::EUR),
        ("5000 USD", "USD", Currency::USD, Currency::EUR),
        ("$5,000", "$", Currency::MXN, Currency::EUR),
        ("$5,000", "$", Currency::USD, Currency::PEN),
        ("5,000 R$", "R$", Currency::BRL, Currency::USD),
        ("US$ 5000", "US$", Currency::USD, Currency::MXN),
        ("S/. 5000", "S/.", Currency::PEN, Currency::BOB),
        ("=2*€2500", "€", Currency::EUR, Currency::GBP),
    ] {
        let parsed = parse_number(text, EN).expect(text);
        assert_eq!((parsed.value, parsed.sign), (5_000.0, Some(sign)), "{text}");
        assert!(is_sign_of(sign, own) && !is_sign_of(sign, foreign), "{text}");
        let tidied = |currency| Writer { locale: EN, currency }.tidied(text, Style::Money);
        assert_eq!((tidied(own).as_deref(), tidied(foreign)), (Some("5,000"), None), "{text}");
    }
    assert_eq!(parse_number("5000", EN).map(|it| it.sign), Ok(None));
}

#[test]
fn the_first_tag_with_a_region_decides() {
    assert_eq!(regional(["es", "en-US", "es-MX"]), Some("en-US"));
    assert_eq!(regional(["zh-Hans", "es-419"]), Some("es-419"));
    assert_eq!(regional(["es", "en"]), None);
    assert_eq!(regional([]), None);
}

#[test]
fn every_format_that_is_offered_shows_itself() {
    for sample in NumberFormat::SAMPLES {
        for region in REGIONS {
            assert_eq!(region.format().like(sample).map(NumberFormat::sample).as_deref(), Some(sample));
        }
    }
    for sample in ["", "1", "1.234.56", "abc", "1,234,56", "12"] {
        assert_eq!(NumberFormat::POINT.like(sample), None, "{sample}");
    }
    assert_eq!(NumberFormat::from_samples("", ""), None);
    assert_eq!(NumberFormat::from_samples("%50", "x"), None);
}

#[test]
fn a_field_is_written_tidily() {
    let mexico = writer("es-MX", Currency::MXN);
    for (text, style, tidy) in [
        ("12000", Style::Money, Some("12,000")),
        ("$12000.50", Style::Money, Some("12,000.5")),
        ("12k", Style::Money, Some("12,000")),
        ("=3*4000", Style::Money, Some("12,000")),
        ("1,5", Style::Money, Some("1.5")),
        ("5 %", Style::Percent, Some("5")),
        ("5", Style::Percent, None),
        ("12,000", Style::Money, None),
        // What could be another number stays as it is, also what would become so.
        ("12.000", Style::Money, None),
        ("1.2340", Style::Money, None),
        ("twelve", Style::Money, None),
        ("", Style::Money, None),
    ] {
        assert_eq!(mexico.tidied(text, style).as_deref(), tidy, "{text}");
    }
}

proptest! {
    #[test]
    fn tidying_keeps_the_number(text in "[0-9.,’ k*+=%]{1,12}", locale in locales()) {
        let writer = Writer { locale, currency: Currency::EUR };
        for style in [Style::Money, Style::Percent] {
            if let Some(tidy) = writer.tidied(&text, style) {
                let value = |text: &str| locale.parse(text, style).map(|it| it.value);
                prop_assert_eq!(value(&tidy), value(&text), "{} becomes {}", text, tidy);
                prop_assert_eq!(writer.tidied(&tidy, style), None);
            }
        }
    }

    #[test]
    fn a_number_is_never_rounded_twice(amount in amounts(), locale in locales()) {
        // A unit of the last place that is shown, from a figure without a power of ten.
        let figure = Writer { locale, currency: Currency::EUR }.bare(amount.get(), Style::Count);
        prop_assume!(!figure.contains('×'));
        let shown = parse_number(&figure, locale).expect("a number").value;
        let decimals = figure.split_once(locale.numbers.decimal()).map_or(0, |(_, decimals)| decimals.len());
        let half = 0.5 / 10_f64.powi(decimals.max(usize::from(amount.get() < 99.9)) as i32);
        prop_assert!((shown - amount.get()).abs() <= half * (1.0 + 1e-6) + amount.get() * 1e-15, "{} for {}", figure, amount.get());
    }
}
