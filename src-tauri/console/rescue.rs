//! Rescue: which backups there are, what one holds, and a vault restored from it, on a machine without a window.

use crate::{
    Key, Server,
    run::{Failure, bytes, finish, json_of, opened, print, secret},
};
use desk::{Cost, Desk, Secret, SystemClock};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

pub(crate) fn backups(server: &Server, folder: &Path) -> ExitCode {
    finish((|| {
        let found = found_in(&desk(PathBuf::new()), server, folder)?;
        print(&found);
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn restore(
    key: &Key,
    server: &Server,
    (recovery, look): (bool, bool),
    folder: &Path,
    name: Option<&str>,
) -> ExitCode {
    finish((|| {
        let desk = desk(key.vault.clone());
        let found = found_in(&desk, server, folder)?;
        let chosen = found
            .as_array()
            .into_iter()
            .flatten()
            .find(|backup| name.is_none_or(|name| backup["name"] == name))
            .ok_or(Failure::Misused("no such backup there"))?;
        let of = json!({
            "folder": chosen["folder"], "name": chosen["name"], "recovery": recovery, "server": server.told(),
        });
        let command = if look { "restore/look" } else { "restore/run" };
        let mut given = bytes(&key.passphrase_file)?;
        if let Some(file) = &server.server_secret_file {
            given.push(0);
            given.extend_from_slice(&bytes(file)?);
        }
        let told = desk.call(command, of, Some(Secret::new(std::mem::take(&mut *given))))?;
        print(&told.answer.into_json());
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn recover(key: &Key, recovery_file: &Path) -> ExitCode {
    finish((|| {
        let desk = desk(key.vault.clone());
        let sheet = std::fs::read_to_string(recovery_file)
            .map_err(|_| Failure::Misused("recovery file"))?;
        let begun = desk.call(
            "desk/recover",
            json!({ "recovery_key": sheet.trim(), "accept_loss": key.accept_loss }),
            Some(secret(&key.passphrase_file)?),
        )?;
        print(&begun.answer.into_json());
        desk.lock();
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn renew_keys(key: &Key, new_passphrase_file: &Path) -> ExitCode {
    finish((|| {
        let desk = opened(key, false)?;
        let both = secret(&key.passphrase_file)?.with(&secret(new_passphrase_file)?);
        let begun = desk.call("keys/renew", Value::Null, Some(both))?;
        // First of all: whatever becomes of the backups, this is shown only now.
        print(&begun.answer.into_json());
        let state = desk.call("backup/make-due", Value::Null, None);
        print(&state.map(|reply| reply.answer.into_json())?);
        desk.lock();
        Ok(ExitCode::SUCCESS)
    })())
}

pub(crate) fn keyring(vault: PathBuf, command: Option<&str>, request: Option<&str>) -> ExitCode {
    finish((|| {
        let request = json_of(request)?;
        let desk = desk(vault);
        let state = desk.call("device/unlock", Value::Null, None)?;
        let answer = match command {
            None => state,
            Some(command) => desk.call(command, request, None)?,
        };
        print(&answer.answer.into_json());
        desk.lock();
        Ok(ExitCode::SUCCESS)
    })())
}

fn found_in(desk: &Desk, server: &Server, folder: &Path) -> Result<Value, Failure> {
    let of = json!({ "folder": folder, "server": server.told() });
    let password = server.server_secret_file.as_deref().map(secret);
    let found = desk.call("restore/find", of, password.transpose()?)?;
    Ok(found.answer.into_json())
}

impl Server {
    /// As the desk wants to be told; nothing when the backups lie in a folder.
    fn told(&self) -> Value {
        match &self.server {
            None => Value::Null,
            Some(kind) => json!({
                "kind": kind, "username": self.user, "region": self.region, "own_server": self.own_network,
                "host_key": self.host_key,
            }),
        }
    }
}

fn desk(vault: PathBuf) -> Desk {
    Desk::new(vault, Arc::new(SystemClock), Cost::DEFAULT).remembering(desk::remembered_in())
}
