//! Opening a line: the machine is looked up and judged, then the server by its key, then it judges us.

use super::{
    lock, meant,
    metered::{Measure, Metered},
};
use crate::{FarFault, Secret, address::may_ask, lookup::Names};
use russh::{
    ChannelStream, Preferred,
    client::{self, Handle, Msg},
    keys::{Algorithm, HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate},
};
use russh_sftp::{
    client::{RawSftpSession, SftpSession, error::Error as SftpError},
    protocol::{Packet, StatusCode},
};
use std::{
    borrow::Cow,
    io,
    str::FromStr as _,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::net::TcpStream;
use zeroize::Zeroizing;

/// Characters in a line of a private key as text.
const LINE: usize = 70;

/// Where to, and what lets one in.
#[derive(Clone)]
pub(super) struct To {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) own_server: bool,
    pub(super) username: String,
    pub(super) login: Login,
    /// Algorithm and fingerprint of the key the server is known by.
    pub(super) known: Option<(Algorithm, String)>,
    pub(super) names: Names,
    pub(super) connect: Duration,
    pub(super) quiet: Duration,
}

#[derive(Clone)]
pub(super) enum Login {
    Password(Secret),
    Key(Arc<PrivateKey>),
}

/// OpenSSH's rename, which takes the place of a file that is there.
const REPLACING: &str = "posix-rename@openssh.com";

pub(super) struct Inside {
    pub(super) files: SftpSession,
    /// How much more may come over the line.
    pub(super) measure: Measure,
    /// The line lives as long as this.
    line: Handle<Judge>,
}

impl Inside {
    /// Renames a file and takes the place of one of that name in the same moment; `false` when the server cannot. The session for
    /// files has no word for it, so it is said on a channel of its own.
    pub(super) async fn replace(&self, from: &str, to: &str) -> Result<bool, SftpError> {
        let Ok(channel) = files_over(&self.line).await else {
            return Ok(false);
        };
        let session = RawSftpSession::new(channel);
        let Ok(told) = session.init().await else {
            return Ok(false);
        };
        if told
            .extensions
            .get(REPLACING)
            .is_none_or(|version| version != "1")
        {
            return Ok(false);
        }
        let mut names = Vec::new();
        for name in [from, to] {
            let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
            names.extend_from_slice(&length.to_be_bytes());
            names.extend_from_slice(name.as_bytes());
        }
        match session.extended(REPLACING, names).await? {
            Packet::Status(status) if status.status_code == StatusCode::Ok => Ok(true),
            Packet::Status(status) => Err(status.into()),
            _ => Err(SftpError::UnexpectedPacket),
        }
    }
}

/// A channel on which files are spoken of.
async fn files_over(line: &Handle<Judge>) -> io::Result<ChannelStream<Msg>> {
    let channel = line.channel_open_session().await;
    let channel = channel.map_err(|_| FarFault::Unreachable)?;
    channel
        .request_subsystem(true, "sftp")
        .await
        .map_err(|_| FarFault::Unreachable)?;
    Ok(channel.into_stream())
}

impl Login {
    pub(super) fn of(secret: Option<&Secret>) -> Result<Self, FarFault> {
        let secret = secret
            .cloned()
            .unwrap_or_else(|| Secret::new(String::new()));
        let Some(key) = key_in(secret.text()) else {
            return Ok(Self::Password(secret));
        };
        russh::keys::decode_secret_key(&key, None)
            .map(|key| Self::Key(Arc::new(key)))
            .map_err(|_| FarFault::UnreadableKey)
    }
}

/// A private key in the text of a secret, its lines as they must be: a field of one line has made one line of them.
fn key_in(text: &str) -> Option<Zeroizing<String>> {
    let (head, rest) = text
        .trim()
        .strip_prefix("-----BEGIN ")?
        .split_once("-----")?;
    let body: String = rest
        .split("-----END")
        .next()?
        .split_whitespace()
        .collect::<Vec<_>>()
        .concat();
    let body = Zeroizing::new(body);
    let mut key = Zeroizing::new(format!("-----BEGIN {head}-----\n"));
    for line in body.as_bytes().chunks(LINE) {
        key.push_str(std::str::from_utf8(line).ok()?);
        key.push('\n');
    }
    key.push_str(&format!("-----END {head}-----\n"));
    Some(key)
}

/// Who judges the server's key. What it showed is left in `shown`.
struct Judge {
    known: Option<String>,
    shown: Arc<Mutex<Option<String>>>,
}

impl client::Handler for Judge {
    type Error = russh::Error;

    async fn check_server_key(
        &mut self,
        server: &PublicKeyOrCertificate,
    ) -> Result<bool, Self::Error> {
        let PublicKeyOrCertificate::PublicKey { key, .. } = server else {
            // Who vouches for a certificate is not known here.
            return Ok(false);
        };
        let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
        let known = self.known.as_ref() == Some(&fingerprint);
        *lock(&self.shown) = Some(format!("{} {fingerprint}", key.algorithm()));
        Ok(known)
    }
}

/// Opens the line: the machine is looked up and judged, then the server by its key, then it judges us.
pub(super) async fn enter(to: To) -> io::Result<Inside> {
    let (names, host, port) = (Arc::clone(&to.names), to.host.clone(), to.port);
    let machines = tokio::task::spawn_blocking(move || names(&host, port));
    let machines = tokio::time::timeout(to.connect, machines).await;
    let machines = machines
        .map_err(|_| FarFault::TimedOut)?
        .map_err(|_| FarFault::UnknownHost)?
        .map_err(|_| FarFault::UnknownHost)?;
    for machine in &machines {
        may_ask(machine.ip(), to.own_server, true).map_err(FarFault::from)?;
    }
    let line = tokio::time::timeout(to.connect, TcpStream::connect(&*machines)).await;
    let line = line
        .map_err(|_| FarFault::TimedOut)?
        .map_err(|_| FarFault::Unreachable)?;
    let shown = Arc::new(Mutex::new(None));
    let judge = Judge {
        known: to
            .known
            .as_ref()
            .map(|(_, fingerprint)| fingerprint.clone()),
        shown: Arc::clone(&shown),
    };
    let mut config = client::Config {
        inactivity_timeout: Some(2 * to.quiet),
        ..client::Config::default()
    };
    if let Some((algorithm, _)) = &to.known {
        // A server has several keys; it is asked for the one that was confirmed.
        config.preferred = Preferred {
            key: Cow::Owned(vec![algorithm.clone()]),
            ..Preferred::default()
        };
    }
    let connected = client::connect_stream(Arc::new(config), line, judge).await;
    let mut line = connected.map_err(|_| match (lock(&shown).take(), &to.known) {
        (Some(key), None) => FarFault::KeyUnknown { key },
        (Some(key), Some(_)) => FarFault::KeyChanged { key },
        (None, Some(_)) => FarFault::KeyChanged { key: String::new() },
        (None, None) => FarFault::Unreachable,
    })?;
    let let_in = match &to.login {
        Login::Password(secret) => {
            line.authenticate_password(&to.username, secret.text())
                .await
        }
        Login::Key(key) => {
            let key = PrivateKeyWithHashAlg::new(Arc::clone(key), None);
            line.authenticate_publickey(&to.username, key).await
        }
    };
    if !let_in.map_err(|_| FarFault::LoggedOut)?.success() {
        return Err(FarFault::LoggedOut.into());
    }
    let measure = Measure::none();
    let metered = Metered {
        line: files_over(&line).await?,
        measure: measure.clone(),
    };
    let files = SftpSession::new(metered).await.map_err(meant)?;
    files.set_timeout(to.quiet.as_secs().max(1));
    Ok(Inside {
        files,
        measure,
        line,
    })
}

/// Reads a kept key: `algorithm SHA256:…`.
pub(super) fn known(kept: &str) -> Result<Option<(Algorithm, String)>, FarFault> {
    if kept.trim().is_empty() {
        return Ok(None);
    }
    let (algorithm, fingerprint) = kept.trim().split_once(' ').ok_or(FarFault::UnreadableKey)?;
    let algorithm = Algorithm::from_str(algorithm).map_err(|_| FarFault::UnreadableKey)?;
    Ok(Some((algorithm, fingerprint.trim().to_owned())))
}
