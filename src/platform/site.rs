//! Which origins browsers count as one site: those of one domain that somebody has registered. All but WebKit share storage
//! among the frames of one site.

/// Below the two letters of a country, what no single holder has registered.
const SECOND_LEVEL: [&str; 12] =
    ["ac", "co", "com", "edu", "go", "gob", "gov", "gub", "ne", "net", "or", "org"];

/// Hosts whose domains below are each somebody else's.
const SHARED: [&str; 6] = ["github.io", "gitlab.io", "netlify.app", "pages.dev", "vercel.app", "web.app"];

/// Whether two origins, such as `https://wiki.example.com`, are of one site. Without the list of all public suffixes that
/// browsers have, a suffix is taken to be one label, or two as in `co.uk` ([`SECOND_LEVEL`]), or [`SHARED`].
pub fn is_same_site(one: &str, other: &str) -> bool {
    let (Some((scheme, one)), Some((other_scheme, other))) = (split(one), split(other)) else { return false };
    scheme == other_scheme && (one == other || domain(one).is_some_and(|it| Some(it) == domain(other)))
}

/// The scheme and the host, without its port.
fn split(origin: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = origin.split_once("://")?;
    let rest = rest.split('/').next().unwrap_or(rest);
    let host = match rest.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => rest,
    };
    (!host.is_empty()).then_some((scheme, host))
}

/// The registered domain; none of an address in numbers or a single name.
fn domain(host: &str) -> Option<&str> {
    let labels: Vec<&str> = host.split('.').collect();
    let [.., second, last] = labels[..] else { return None };
    if host.ends_with(']') || last.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let is_long = (last.len() == 2 && SECOND_LEVEL.contains(&second))
        || SHARED.iter().any(|it| host.strip_suffix(it).is_some_and(|rest| rest.ends_with('.')));
    let count = if is_long { 3 } else { 2 };
    let start = labels.iter().rev().take(count).map(|label| label.len() + 1).sum::<usize>() - 1;
    (labels.len() >= count).then(|| &host[host.len() - start..])
}

#[cfg(test)]
mod tests {
    use super::is_same_site;

    #[test]
    fn a_site_is_what_belongs_to_one_registered_domain() {
        for (one, other, expected) in [
            ("https://wiki.example.com", "https://tools.example.com", true),
            ("https://example.com", "https://a.b.example.com:8443", true),
            ("https://wiki.example.com", "http://tools.example.com", false),
            ("https://wiki.example.com", "https://wiki.example.org", false),
            ("https://badexample.com", "https://example.com", false),
            ("https://a.example.co.uk", "https://b.example.co.uk", true),
            ("https://wiki.bmw.de", "https://tools.bmw.de", true),
            ("https://one.co.uk", "https://two.co.uk", false),
            ("https://a.ejemplo.com.mx", "https://b.ejemplo.com.mx", true),
            ("https://one.github.io", "https://two.github.io", false),
            ("http://127.0.0.1:80", "http://127.0.0.1:8080", true),
            ("http://127.0.0.1", "http://10.0.0.1", false),
            ("http://localhost:1", "http://localhost:2", true),
            ("http://localhost", "http://127.0.0.1", false),
            ("http://[::1]:80", "http://[::1]:81", true),
            ("http://[::1]", "http://[::2]", false),
            ("http://wiki", "http://tools", false),
            ("null", "null", false),
            ("", "https://example.com", false),
        ] {
            assert_eq!(is_same_site(one, other), expected, "{one} and {other}");
            assert_eq!(is_same_site(other, one), expected, "{other} and {one}");
        }
    }
}
