//! Numbers as people type them.

use super::*;

const POINT: Locale = Locale { language: Language::English, numbers: NumberFormat::POINT };
const COMMA: Locale = Locale { language: Language::Spanish, numbers: NumberFormat::COMMA };

fn value(text: &str, locale: Locale) -> f64 {
    parse_number(text, locale).unwrap_or_else(|error| panic!("{text}: {error}")).value
}

#[test]
fn what_can_be_read_one_way_only_is_read_so_in_both_languages() {
    for locale in [POINT, COMMA] {
        for text in [
            "12.600,50",
            "12,600.50",
            "12 600,50",
            "12\u{a0}600,50",
            "12\u{202f}600.50",
            "12600,5",
            "€12 600.5",
        ] {
            assert_eq!(value(text, locale), 12_600.5, "{text}");
        }
        assert_eq!(value("1'234'567.5", locale), 1_234_567.5);
        assert_eq!(value("1.2k", locale), 1_200.0);
        assert_eq!(value("1,2 k", locale), 1_200.0);
        assert_eq!(value("1.234.567", locale), 1_234_567.0);
        assert_eq!(value("0.125", locale), 0.125);
        assert_eq!(value("1234.567", locale), 1_234.567);
        assert_eq!(value("1e15", locale), 1e15);
        assert_eq!(value("$ 1,234,567", locale), 1_234_567.0);
        assert_eq!(value("12600 EUR", locale), 12_600.0);
        assert_eq!(value("S/ 12.5", locale), 12.5);
        assert_eq!(value("12.", locale), 12.0);
        assert_eq!(value(".5", locale), 0.5);
    }
}

fn parsed(text: &str, locale: Locale) -> (f64, Option<f64>, bool) {
    let ParsedNumber { value, other, doubtful, .. } = parse_number(text, locale).expect(text);
    (value, other, doubtful)
}

#[test]
fn what_can_be_read_in_two_ways_is_read_as_the_region_writes_it() {
    assert_eq!(parsed("1,234", POINT), (1_234.0, Some(1.234), false));
    assert_eq!(parsed("1.234", POINT), (1.234, Some(1_234.0), true));
    assert_eq!(parsed("1.234", COMMA), (1_234.0, Some(1.234), false));
    assert_eq!(parsed("1,234", COMMA), (1.234, Some(1_234.0), true));
    let swiss = Locale { numbers: NumberFormat::POINT.like("1’234.56").expect("a format"), ..POINT };
    assert_eq!(parsed("1’234", swiss), (1_234.0, None, false));
    assert_eq!(parsed("1,234", swiss), (1_234.0, Some(1.234), true));
}

#[test]
fn what_can_be_read_in_one_way_is_not_doubtful() {
    for locale in [POINT, COMMA] {
        for (text, number) in [
            ("12600", 12_600.0),
            ("12.5", 12.5),
            ("12,5", 12.5),
            ("12,600.50", 12_600.5),
            ("12.600,50", 12_600.5),
        ] {
            assert_eq!(parsed(text, locale), (number, None, false), "{text}");
        }
    }
}

#[test]
fn digits_come_grouped_in_many_ways() {
    for locale in [POINT, COMMA] {
        for blank in [' ', '\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}'] {
            assert_eq!(value(&format!("29{blank}000"), locale), 29_000.0, "{blank:?}");
        }
        assert_eq!(value("12,34,567.89", locale), 1_234_567.89);
        assert_eq!(value("1,23,456", locale), 123_456.0);
        assert_eq!(value("９９９９", locale), 9_999.0);
        assert_eq!(value("￥９９９９", locale), 9_999.0);
        assert_eq!(value("CHF 8’000.–", locale), 8_000.0);
        assert_eq!(value("1.234,-", locale), 1_234.0);
        assert_eq!(value("1'234.–", locale), 1_234.0);
        assert_eq!(value(",89", locale), 0.89);
    }
    assert_eq!(value("１２，０００", POINT), 12_000.0);
    assert_eq!(parse_number("123,45,678", POINT), Err(NumberError::Grouping));
    assert_eq!(parse_number("12.34.567", POINT), Err(NumberError::Grouping));
}

#[test]
fn calculations_are_worked_out() {
    for (text, number) in [
        ("=3*4000", 12_000.0),
        ("12*50", 600.0),
        ("1,000 + 500", 1_500.0),
        ("= (100 - 20) / 4 × 2", 40.0),
        ("=2+3*4-6/2", 11.0),
        ("=0.1+0.2", 0.3),
        ("=1.5k*2", 3_000.0),
        ("= €12,000", 12_000.0),
        ("=5", 5.0),
        ("=(2-5)*0", 0.0),
    ] {
        assert_eq!(parsed(text, POINT), (number, parsed(text, POINT).1, false), "{text}");
    }
    assert_eq!(value("=1.000*2,5", COMMA), 2_500.0);
    assert_eq!(parse_percent("=5*2%", POINT).map(|it| it.value), Ok(0.1));
    for (text, error) in [
        ("=3*", NumberError::Incomplete),
        ("=", NumberError::Incomplete),
        ("=(1+2", NumberError::Incomplete),
        ("=1+2)", NumberError::UnexpectedCharacter(')')),
        ("=1/0", NumberError::DividedByZero),
        ("=1/(2-2)", NumberError::DividedByZero),
        ("=1-2", NumberError::Negative),
        ("=1e120*1e120*1e120", NumberError::TooLong),
        ("=SUM(1)", NumberError::Word),
        // Dates and ranges are no calculations.
        ("1/2", NumberError::UnexpectedCharacter('/')),
        ("40-60", NumberError::UnexpectedCharacter('-')),
        ("2026-11-24", NumberError::UnexpectedCharacter('-')),
    ] {
        assert_eq!(parse_number(text, POINT), Err(error), "{text}");
    }
}

#[test]
fn percentages_are_exact_fractions() {
    for (text, fraction) in [("5 %", 0.05), ("5", 0.05), ("5%", 0.05), ("0,05 %", 0.0005), ("4.17", 0.0417)] {
        assert_eq!(parse_percent(text, COMMA).map(|r| r.value), Ok(fraction), "{text}");
    }
    assert_eq!(parse_percent("100\u{202f}%", POINT).map(|r| r.value), Ok(1.0));
    assert_eq!(parse_percent("%", POINT), Err(NumberError::NoDigits));
    assert_eq!(parse_percent("  ", POINT), Err(NumberError::Empty));
}

#[test]
fn what_is_no_number_is_told_why() {
    for (text, error) in [
        ("", NumberError::Empty),
        ("hello", NumberError::Word),
        ("12 leads", NumberError::Word),
        ("€12 año", NumberError::Word),
        ("EUR 12 x", NumberError::UnexpectedCharacter('x')),
        ("12x", NumberError::UnexpectedCharacter('x')),
        ("k", NumberError::UnexpectedCharacter('k')),
        ("€", NumberError::NoDigits),
        (",", NumberError::NoDigits),
        ("-5", NumberError::Negative),
        ("€ -5", NumberError::Negative),
        ("-x", NumberError::UnexpectedCharacter('x')),
        ("1,23,4", NumberError::Grouping),
        ("1.234,5.6", NumberError::Grouping),
        ("12 34", NumberError::Grouping),
        ("1.234 567", NumberError::Grouping),
        ("NaN", NumberError::Word),
        ("inf", NumberError::Word),
    ] {
        assert_eq!(parse_number(text, POINT), Err(error), "{text}");
    }
    assert_eq!(parse_number(&"1".repeat(61), POINT), Err(NumberError::TooLong));
}

#[test]
fn a_spanish_thousand_is_mil_and_a_small_m_is_refused() {
    assert_eq!(value("12 mil", COMMA), 12_000.0);
    assert_eq!(value("1,5 M", COMMA), 1_500_000.0);
    assert_eq!(parse_number("3m", COMMA), Err(NumberError::UnexpectedCharacter('m')));
    assert_eq!(value("3m", POINT), 3_000_000.0);
}
