//! The currencies a scenario can be planned in.

use std::str::FromStr;

macro_rules! currencies {
    ($($code:ident, $places:literal, $regions:literal, $name:literal;)*) => {
        /// A currency by its ISO 4217 code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[allow(clippy::upper_case_acronyms)] // the codes are what people know
        pub enum Currency { $(#[doc = $name] $code,)* }

        impl Currency {
            /// Every currency, in the order of the currency list.
            pub const ALL: &[Currency] = &[$(Currency::$code,)*];

            /// The three-letter ISO 4217 code.
            pub fn code(self) -> &'static str {
                match self { $(Currency::$code => stringify!($code),)* }
            }

            /// Digits after the decimal sign by ISO 4217: 2, or 0 where there is no smaller unit in use.
            pub fn places(self) -> usize {
                match self { $(Currency::$code => $places,)* }
            }

            /// ISO 3166 codes of the regions that use it, as far as readers are expected there.
            fn regions(self) -> &'static str {
                match self { $(Currency::$code => $regions,)* }
            }

            /// The currency of a region by its ISO 3166 code, such as `MX`; none for other regions.
            pub fn of_region(region: &str) -> Option<Currency> {
                let is_used = |currency: &Currency| currency.regions().split(' ').any(|each| each == region);
                Self::ALL.iter().copied().find(is_used)
            }
        }
    };
}

currencies! {
    EUR, 2, "ES FR DE IT PT IE NL BE AT FI GR", "Euro";
    USD, 2, "US EC SV PA PR", "United States dollar";
    MXN, 2, "MX", "Mexican peso";
    COP, 2, "CO", "Colombian peso";
    ARS, 2, "AR", "Argentine peso";
    CLP, 0, "CL", "Chilean peso";
    PEN, 2, "PE", "Peruvian sol";
    BRL, 2, "BR", "Brazilian real";
    GBP, 2, "GB", "Pound sterling";
    UYU, 2, "UY", "Uruguayan peso";
    PYG, 0, "PY", "Paraguayan guaraní";
    BOB, 2, "BO", "Bolivian boliviano";
    CRC, 2, "CR", "Costa Rican colón";
    DOP, 2, "DO", "Dominican peso";
    GTQ, 2, "GT", "Guatemalan quetzal";
    CAD, 2, "CA", "Canadian dollar";
    CHF, 2, "CH", "Swiss franc";
    JPY, 0, "JP", "Japanese yen";
}

/// Not the code of one of [`Currency::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the code of a known currency")]
pub struct UnknownCurrency;

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Reads an ISO code in either case.
    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        Self::ALL
            .iter()
            .copied()
            .find(|currency| currency.code().eq_ignore_ascii_case(code))
            .ok_or(UnknownCurrency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for &currency in Currency::ALL {
            assert_eq!(currency.code().to_lowercase().parse(), Ok(currency));
        }
        assert_eq!(Currency::of_region("MX"), Some(Currency::MXN));
        assert_eq!(Currency::of_region("en"), None);
        assert_eq!("XXX".parse::<Currency>(), Err(UnknownCurrency));
    }
}
