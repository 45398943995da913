//! What the name of a channel tells about where its leads come from: the platform that was paid, and the kind of
//! traffic. Reports of platforms name campaigns and lists of a CRM name sources; this is what they have in common.

use super::column_names::{is_in, normalized};

macro_rules! platforms {
    ($($platform:ident $words:literal $columns:literal;)*) => {
        /// An advertising platform.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Platform { $($platform,)* }

        /// Words in names, and the whole names of columns that only this platform's reports have.
        const PLATFORMS: &[(Platform, &str, &str)] = &[$((Platform::$platform, $words, $columns),)*];
    };
}

platforms! {
    Google "google|adwords|googleads|gads" "impr|conv value cost|cost conv|avg cpc|search impr share|campaign state|customer id";
    Microsoft "bing|microsoft" "spend cur";
    Meta "meta|facebook|fb|instagram|ig|facebookads" "amount spent|importe gastado|ausgegebener betrag|result indicator|ad set name";
    LinkedIn "linkedin" "total spent|campaign group name";
    TikTok "tiktok" "";
    Pinterest "pinterest" "";
    Reddit "reddit" "";
    Snapchat "snapchat|snap" "";
    Twitter "twitter" "";
}

/// A kind of traffic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    Organic,
    Direct,
    Referral,
    Email,
    Display,
    Video,
    Social,
    Search,
    Event,
}

/// The words for each kind; of several in a name the first of this list counts, so that `organic search` is organic.
const MEDIA: [(Medium, &str); 9] = [
    (Medium::Organic, "organic|organico|organica|organisch|organische|organique|seo"),
    (Medium::Direct, "direct|directo|direkt|direto|direta"),
    (Medium::Referral, "referral|referrals|referido|referidos|verweis|indicacao"),
    (Medium::Email, "email|emails|mail|mailing|newsletter|correo|correos|boletin"),
    (Medium::Display, "display|banner|programmatic"),
    (Medium::Video, "video|videos|youtube"),
    (Medium::Social, "social|sociales|sociais|redes|paidsocial"),
    (Medium::Search, "search|sem|cpc|ppc|busqueda|buscadores|suche|recherche|pesquisa|busca"),
    (Medium::Event, "fair|fairs|feria|ferias|messe|event|events|evento|eventos|webinar|webinars"),
];

/// What a name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Traffic {
    pub platform: Option<Platform>,
    pub medium: Option<Medium>,
}

impl Traffic {
    pub fn of(name: &str) -> Self {
        // `LinkedIn` is one word, `OrganicSearch` two.
        let (parted, whole) = (normalized(name), normalized(&name.to_lowercase()));
        let words: Vec<&str> = parted.split(' ').chain(whole.split(' ')).collect();
        let has = |list: &'static str| words.iter().any(|word| is_in(list, word));
        Self {
            platform: PLATFORMS.iter().find(|(_, words, _)| has(words)).map(|(platform, ..)| *platform),
            medium: MEDIA.iter().find(|(_, words)| has(words)).map(|(medium, _)| *medium),
        }
    }

    /// Whether it may have been paid to the platform that it names.
    pub fn is_paid(&self) -> bool {
        !matches!(self.medium, Some(Medium::Organic | Medium::Direct | Medium::Referral | Medium::Email))
    }
}

impl Platform {
    /// The platform of a report, by the name of its file and the names of its columns.
    pub fn of_report<'a>(file: &str, columns: impl Iterator<Item = &'a str>) -> Option<Self> {
        Traffic::of(file).platform.or_else(|| {
            let columns: Vec<String> = columns.map(normalized).collect();
            let has = |names: &'static str| columns.iter().any(|column| is_in(names, column));
            PLATFORMS.iter().find(|(.., names)| has(names)).map(|(platform, ..)| *platform)
        })
    }

    /// The kind of traffic that is usually bought there.
    pub fn usual_medium(self) -> Medium {
        match self {
            Self::Google | Self::Microsoft => Medium::Search,
            _ => Medium::Social,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_campaigns_and_of_sources_tell_platform_and_kind() {
        for (name, platform, medium) in [
            ("google / cpc", Some(Platform::Google), Some(Medium::Search)),
            ("Google Ads", Some(Platform::Google), None),
            ("google / organic", Some(Platform::Google), Some(Medium::Organic)),
            ("Meta – Prospecting", Some(Platform::Meta), None),
            ("fb_lead_gen_2026", Some(Platform::Meta), None),
            ("Paid Social", None, Some(Medium::Social)),
            ("Organic Search", None, Some(Medium::Organic)),
            ("Búsqueda pagada", None, Some(Medium::Search)),
            ("E-mail", None, Some(Medium::Email)),
            ("LinkedIn Ads", Some(Platform::LinkedIn), None),
            ("TikTok", Some(Platform::TikTok), None),
            ("YouTube", None, Some(Medium::Video)),
            ("OrganicSearch", None, Some(Medium::Organic)),
            ("Autumn offer", None, None),
        ] {
            assert_eq!(Traffic::of(name), Traffic { platform, medium }, "{name}");
        }
    }

    #[test]
    fn a_report_is_of_a_platform_by_its_file_or_its_columns() {
        let of = |file: &str, columns: &[&str]| Platform::of_report(file, columns.iter().copied());
        assert_eq!(of("google_ads_campaigns.csv", &["Campaign"]), Some(Platform::Google));
        assert_eq!(of("export.csv", &["Campaign name", "Amount spent (EUR)"]), Some(Platform::Meta));
        assert_eq!(of("export.csv", &["Campaign", "Impr.", "Cost"]), Some(Platform::Google));
        assert_eq!(of("export.csv", &["Campaign", "Cost"]), None);
    }
}
