//! Encrypted lines: with whom, and with whom not. Certificates are made for each test by an authority of its own.

use super::{
    server::{Server, ok},
    *,
};
use crate::{Courier, Feed};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::{io::Write, sync::Arc};
use ureq::tls::Certificate;

pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// The world in which this authority, and no other, is trusted, and every name is this machine.
    pub(super) fn world(&self, server: &Server) -> World {
        let root = Certificate::from_der(self.0.der()).to_owned();
        let machine = server.address;
        World {
            names: Arc::new(move |_, _| Ok(vec![machine])),
            roots: RootCerts::new_with_certs(&[root]),
            total: Duration::from_secs(15),
        }
    }

    pub(super) fn config(
        &self,
        name: &str,
        from: i32,
        to: i32,
        versions: &[&'static rustls::SupportedProtocolVersion],
    ) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        (params.not_before, params.not_after) =
            (date_time_ymd(from, 1, 1), date_time_ymd(to, 1, 1));
        let certificate = params.signed_by(&key, &self.0).unwrap();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(versions)
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        Arc::new(config)
    }
}

const HOST: &str = "boka.example.se";

fn try_line(
    config: Arc<ServerConfig>,
    trusted: &Authority,
) -> (Result<Fetched, FetchError>, usize) {
    let server = Server::encrypted(config, |_, line| line.write_all(&ok(ICS)));
    let account = account(&format!(
        "https://{HOST}:{}/feed.ics",
        server.address.port()
    ));
    let found = fetch_in(&trusted.world(&server), &account, &Stop::never());
    (found, server.asked().len())
}

// covers: R64 T33
#[test]
fn a_bad_certificate_is_refused_before_a_word_is_said() {
    let (authority, stranger) = (Authority::new(), Authority::new());
    for (why, config) in [
        (
            "expired",
            authority.config(HOST, 2020, 2021, rustls::ALL_VERSIONS),
        ),
        (
            "not yet valid",
            authority.config(HOST, 2090, 2095, rustls::ALL_VERSIONS),
        ),
        (
            "of another host",
            authority.config("boka.example.no", 2020, 2090, rustls::ALL_VERSIONS),
        ),
        (
            "by nobody known",
            stranger.config(HOST, 2020, 2090, rustls::ALL_VERSIONS),
        ),
    ] {
        assert_eq!(
            try_line(config, &authority),
            (Err(FetchError::Tls), 0),
            "{why}"
        );
    }
}

// covers: R64
#[test]
fn a_good_certificate_is_taken_with_tls_1_2_and_1_3() {
    let authority = Authority::new();
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let (found, asked) = try_line(authority.config(HOST, 2020, 2090, &[version]), &authority);
        assert_eq!((count(&found), asked), (1, 1), "{version:?}");
    }
}

// covers: R64 T33
#[test]
fn what_speaks_no_tls_gets_nothing() {
    let authority = Authority::new();
    // A plain server, one that answers with an old version's refusal, and one that hangs up.
    for answer in [
        ok(ICS),
        b"\x15\x03\x01\x00\x02\x02\x46".to_vec(),
        Vec::new(),
    ] {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let silent = answer.is_empty();
        let thread = std::thread::spawn(move || {
            let (mut line, _) = listener.accept().unwrap();
            let mut hello = [0; 4096];
            let _ = std::io::Read::read(&mut line, &mut hello);
            let _ = line.write_all(&answer);
        });
        let machine = format!("127.0.0.1:{port}").parse().unwrap();
        let world = World {
            names: Arc::new(move |_, _| Ok(vec![machine])),
            ..authority.world(&Server::saying(""))
        };
        let mut account = account(&format!("https://{HOST}:{port}/"));
        account.secret = Some(Secret::new("en-kopp-te".into()));
        let found = fetch_in(&world, &account, &Stop::never());
        assert_eq!(
            found,
            Err(if silent {
                FetchError::Unreachable
            } else {
                FetchError::Tls
            })
        );
        thread.join().unwrap();
    }
}

// covers: R64
#[test]
fn a_line_cut_under_encryption_is_no_smaller_calendar() {
    let authority = Authority::new();
    let server = Server::encrypted(
        authority.config(HOST, 2020, 2090, rustls::ALL_VERSIONS),
        |_, line| {
            line.write_all(
                format!(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}",
                    &ICS[..120]
                )
                .as_bytes(),
            )
        },
    );
    let account = account(&format!("https://{HOST}:{}/", server.address.port()));
    assert_eq!(
        fetch_in(&authority.world(&server), &account, &Stop::never()),
        Err(FetchError::CutShort)
    );
}

// covers: R64
#[test]
fn in_the_real_world_only_the_systems_authorities_count() {
    let authority = Authority::new();
    let server = Server::encrypted(
        authority.config("127.0.0.1", 2020, 2090, rustls::ALL_VERSIONS),
        |_, line| line.write_all(&ok(ICS)),
    );
    let account = account(&format!("https://{}/", server.address));
    assert_eq!(Feed.fetch(&account, &Stop::never()), Err(FetchError::Tls));
    assert_eq!(server.asked(), [""; 0]);
}

// covers: R64 T33
#[test]
fn an_encrypted_feed_never_goes_on_in_the_clear() {
    let authority = Authority::new();
    let plain = Server::saying(ok(ICS));
    let target = format!("http://{HOST}:{}/", plain.address.port());
    let server = Server::encrypted(
        authority.config(HOST, 2020, 2090, rustls::ALL_VERSIONS),
        move |_, line| {
            line.write_all(&super::server::answering(
                "302 Found",
                &format!("Location: {target}\r\n"),
                "",
            ))
        },
    );
    let account = account(&format!("https://{HOST}:{}/", server.address.port()));
    assert_eq!(
        fetch_in(&authority.world(&server), &account, &Stop::never()),
        Err(FetchError::Redirected { host: HOST.into() })
    );
    assert_eq!(plain.asked(), [""; 0]);
}
