//! Which addresses may be asked at all, and which machines stand behind them.
//!
//! Without "my own server" only https to a public machine by name; with it, also this machine and this house. A link-local
//! address (where clouds keep their secrets) is never asked. The rule is the same for the first request and every redirect.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// Longest address taken.
const MAX_ADDRESS: usize = 2_000;

/// Why an address is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// Not an address.
    #[error("not an address")]
    NotAnAddress,
    /// Neither https nor webcal; http only for an own server.
    #[error("scheme")]
    Scheme,
    /// Plain http to a machine outside the house.
    #[error("plain http outside the house")]
    PlainOutside,
    /// A user name or password inside the address.
    #[error("credentials in the address")]
    Credentials,
    /// A number instead of a name, without "my own server".
    #[error("numeric address")]
    Numeric,
    /// The machine is this one or in this house, without "my own server".
    #[error("private machine")]
    Private,
    /// A machine that is never asked: link-local, multicast, reserved.
    #[error("machine never asked")]
    Never,
}

/// An address that may be asked.
pub(crate) struct Address {
    pub(crate) url: String,
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encrypted: bool,
}

impl Address {
    /// Reads what the therapist wrote.
    pub(crate) fn read(text: &str, own_server: bool) -> Result<Self, NotAllowed> {
        let text = text.trim();
        if text.len() > MAX_ADDRESS {
            return Err(NotAllowed::NotAnAddress);
        }
        // webcal: is a hint to the calendar program and means the same feed over https.
        let text = match text.split_once("://") {
            Some((scheme, rest))
                if ["webcal", "webcals"]
                    .iter()
                    .any(|word| scheme.eq_ignore_ascii_case(word)) =>
            {
                format!("https://{rest}")
            }
            _ => text.to_owned(),
        };
        let mut url = Url::parse(&text).map_err(|_| NotAllowed::NotAnAddress)?;
        let encrypted = match url.scheme() {
            "https" => true,
            "http" if own_server => false,
            _ => return Err(NotAllowed::Scheme),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotAllowed::Credentials);
        }
        url.set_fragment(None);
        let host = match url.host().ok_or(NotAllowed::NotAnAddress)? {
            Host::Domain(name) => name.to_owned(),
            Host::Ipv4(ip) => numeric(IpAddr::V4(ip), own_server, encrypted)?,
            Host::Ipv6(ip) => numeric(IpAddr::V6(ip), own_server, encrypted)?,
        };
        let port = url
            .port_or_known_default()
            .ok_or(NotAllowed::NotAnAddress)?;
        Ok(Self {
            url: url.into(),
            host,
            port,
            encrypted,
        })
    }
}

fn numeric(ip: IpAddr, own_server: bool, encrypted: bool) -> Result<String, NotAllowed> {
    if !own_server {
        return Err(NotAllowed::Numeric);
    }
    may_ask(ip, own_server, encrypted)?;
    Ok(ip.to_string())
}

/// Whether this machine may be asked over this kind of line.
pub(crate) fn may_ask(ip: IpAddr, own_server: bool, encrypted: bool) -> Result<(), NotAllowed> {
    match (nearness(ip), own_server, encrypted) {
        (Nearness::Never, ..) => Err(NotAllowed::Never),
        (Nearness::House, false, _) => Err(NotAllowed::Private),
        (Nearness::Outside, _, false) => Err(NotAllowed::PlainOutside),
        _ => Ok(()),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nearness {
    /// This machine, the local network, a private overlay network.
    House,
    /// The public internet.
    Outside,
    /// Nobody a booking feed could come from.
    Never,
}

fn nearness(ip: IpAddr) -> Nearness {
    match ip {
        IpAddr::V4(ip) => nearness_v4(ip),
        IpAddr::V6(ip) => nearness_v6(ip),
    }
}

/// IANA IPv4 special-purpose registry (RFC 6890).
fn nearness_v4(ip: Ipv4Addr) -> Nearness {
    let [a, b, c, _] = ip.octets();
    if ip.is_loopback() || ip.is_private() || (a == 100 && (64..128).contains(&b)) {
        return Nearness::House;
    }
    let special = a == 0
        || a >= 224
        || ip.is_link_local()
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 0, 2)
        || (a, b, c) == (192, 88, 99)
        || (a, b) == (198, 18)
        || (a, b) == (198, 19)
        || (a, b, c) == (198, 51, 100)
        || (a, b, c) == (203, 0, 113);
    if special {
        Nearness::Never
    } else {
        Nearness::Outside
    }
}

/// IANA IPv6 special-purpose registry; only global unicast (2000::/3) is outside.
fn nearness_v6(ip: Ipv6Addr) -> Nearness {
    let [a, b, ..] = ip.segments();
    if ip.is_loopback() || a & 0xfe00 == 0xfc00 {
        return Nearness::House;
    }
    // Addresses that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) would lead around the rules for IPv4.
    let special = a & 0xe000 != 0x2000
        || a == 0x2002
        || (a == 0x2001 && (b < 0x0200 || b == 0x0db8))
        || (a == 0x3fff && b < 0x1000);
    if special {
        Nearness::Never
    } else {
        Nearness::Outside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // covers: R64 W41
    #[test]
    fn machines_that_are_never_asked_whatever_the_therapist_says() {
        for text in [
            "169.254.169.254",
            "0.0.0.0",
            "0.1.2.3",
            "224.0.0.1",
            "239.1.2.3",
            "240.0.0.1",
            "255.255.255.255",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "192.0.0.8",
            "::",
            "::ffff:127.0.0.1",
            "::ffff:93.184.216.34",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
            "3fff:fff::1",
        ] {
            let ip: IpAddr = text.parse().unwrap();
            for own in [true, false] {
                assert_eq!(may_ask(ip, own, true), Err(NotAllowed::Never), "{text}");
            }
        }
    }

    // covers: R64 W41
    #[test]
    fn machines_in_the_house_are_asked_only_when_they_are_ones_own() {
        for text in [
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "100.64.0.1",
            "100.127.255.255",
            "::1",
            "fc00::1",
            "fd12::1",
        ] {
            let ip: IpAddr = text.parse().unwrap();
            assert_eq!(may_ask(ip, false, true), Err(NotAllowed::Private), "{text}");
            assert_eq!(may_ask(ip, true, true), Ok(()), "{text}");
            assert_eq!(may_ask(ip, true, false), Ok(()), "{text}");
        }
    }

    // covers: R64
    #[test]
    fn a_public_machine_is_asked_over_https_alone() {
        for text in [
            "93.184.216.34",
            "172.32.0.1",
            "100.128.0.1",
            "2a00:1450::1",
            "2001:4860:4860::8888",
        ] {
            let ip: IpAddr = text.parse().unwrap();
            assert_eq!(may_ask(ip, false, true), Ok(()), "{text}");
            assert_eq!(may_ask(ip, true, true), Ok(()), "{text}");
            assert_eq!(
                may_ask(ip, true, false),
                Err(NotAllowed::PlainOutside),
                "{text}"
            );
            assert_eq!(
                may_ask(ip, false, false),
                Err(NotAllowed::PlainOutside),
                "{text}"
            );
        }
    }

    // covers: R64
    #[test]
    fn what_a_therapist_may_write_as_an_address() {
        let read = |text: &str, own| {
            Address::read(text, own).map(|address| (address.url, address.encrypted))
        };
        assert_eq!(
            read(" https://boka.example.se/feed.ics?t=1#top ", false),
            Ok(("https://boka.example.se/feed.ics?t=1".into(), true))
        );
        assert_eq!(
            read("webcal://boka.example.se/a", false),
            Ok(("https://boka.example.se/a".into(), true))
        );
        assert_eq!(
            read("WEBCALS://Boka.Example.se/a", false),
            Ok(("https://boka.example.se/a".into(), true))
        );
        assert_eq!(
            read("https://bokning.åsa.example/a", false),
            Ok(("https://bokning.xn--sa-xia.example/a".into(), true))
        );
        assert_eq!(
            read("http://boka.example.se/a", false),
            Err(NotAllowed::Scheme)
        );
        assert_eq!(
            read("ftp://boka.example.se/a", true),
            Err(NotAllowed::Scheme)
        );
        assert_eq!(read("file:///etc/passwd", true), Err(NotAllowed::Scheme));
        assert_eq!(
            read("boka.example.se/a", false),
            Err(NotAllowed::NotAnAddress)
        );
        assert_eq!(read("", false), Err(NotAllowed::NotAnAddress));
        assert_eq!(
            read("https://anna@boka.example.se/", false),
            Err(NotAllowed::Credentials)
        );
        assert_eq!(
            read("https://anna:hemligt@boka.example.se/", true),
            Err(NotAllowed::Credentials)
        );
        assert_eq!(
            read("https://93.184.216.34/", false),
            Err(NotAllowed::Numeric)
        );
        // 127.0.0.1 in other clothes
        for text in [
            "https://2130706433/",
            "https://0x7f.1/",
            "https://0177.0.0.1/",
            "https://[::1]/",
            "https://127.1/",
        ] {
            assert_eq!(read(text, false), Err(NotAllowed::Numeric), "{text}");
        }
        assert_eq!(
            read("http://127.0.0.1:5232/a/", true),
            Ok(("http://127.0.0.1:5232/a/".into(), false))
        );
        assert_eq!(
            read("http://169.254.169.254/latest", true),
            Err(NotAllowed::Never)
        );
        assert_eq!(
            read("http://93.184.216.34/", true),
            Err(NotAllowed::PlainOutside)
        );
    }
}
