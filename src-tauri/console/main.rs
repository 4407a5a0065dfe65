//! `kartotekctl`: the desk without a window, for scripts, rescue and tests.
//!
//! The same command table as the window. Answers go to standard output as JSON, a refusal goes to standard error as JSON with
//! exit code 3. A passphrase never comes in as an argument: it is read from a file (or `-` for standard input).

mod rescue;
mod run;

use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// The desk without a window.
#[derive(Parser)]
#[command(name = "kartotekctl", version, about)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

/// Where the vault lies and who opens it.
#[derive(Args)]
struct Key {
    /// Directory of the vault.
    #[arg(long)]
    vault: PathBuf,
    /// File with the passphrase, a final line break ignored; `-` = standard input.
    #[arg(long)]
    passphrase_file: PathBuf,
    /// Open although something newer is missing: the number `have` of the refusal that said so.
    #[arg(long)]
    accept_loss: Option<u64>,
}

/// The server that backups lie on, when they do not lie in a folder here.
#[derive(Args, Clone)]
struct Server {
    /// webdav, sftp or s3: the folder is then an address on it.
    #[arg(long)]
    server: Option<String>,
    /// Who logs in there; for s3 the id of the access key.
    #[arg(long, default_value = "")]
    user: String,
    /// File with the server's password, access key or private SSH key; `-` = standard input.
    #[arg(long)]
    server_secret_file: Option<PathBuf>,
    /// Region of an object store.
    #[arg(long, default_value = "")]
    region: String,
    /// The server is in this house: plain http and private addresses are allowed.
    #[arg(long)]
    own_network: bool,
    /// The key of an SSH server, as the refusal `shelf_key_unknown` gave it and you compared it.
    #[arg(long, default_value = "")]
    host_key: String,
}

#[derive(Subcommand)]
enum Verb {
    /// Makes a vault and prints its recovery key, once.
    Init {
        #[command(flatten)]
        key: Key,
        /// se, no, dk or fi.
        #[arg(long)]
        country: String,
        /// sv, da, nb, fi or en.
        #[arg(long)]
        language: String,
        /// The practice as JSON, to be merged over empty fields; `-` = standard input.
        #[arg(long)]
        practice: Option<String>,
        /// Memory of one passphrase guess in MiB; 64 at least.
        #[arg(long)]
        memory_mib: Option<u32>,
    },
    /// Prints the command table as JSON.
    Commands,
    /// Runs one command.
    Call {
        #[command(flatten)]
        key: Key,
        /// `word/verb`.
        command: String,
        /// The request as JSON; `-` = standard input; absent = nothing.
        request: Option<String>,
        /// File with the secret that goes beside the request (a new passphrase, an account's password).
        #[arg(long)]
        secret_file: Option<PathBuf>,
        /// Write the bytes of the answer to this file instead of base64 in the JSON.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Runs commands from standard input, a JSON object a line: `{"command": …, "request": …, "out": …}`.
    Session {
        #[command(flatten)]
        key: Key,
        /// Memory of one guess of a passphrase that is set here, in MiB; 64 at least.
        #[arg(long)]
        memory_mib: Option<u32>,
    },
    /// Checks every seal, page, index and chain; exit 1 when something is wrong.
    Verify {
        #[command(flatten)]
        key: Key,
    },
    /// Looks for words in every decrypted page, log frame, sealed file and backup at hand; exit 1 when one is found, or when something
    /// could not be looked through.
    Scan {
        #[command(flatten)]
        key: Key,
        /// File with the words, one a line; `-` = standard input. Words of clients never come in as arguments.
        words: PathBuf,
    },
    /// Says which backups lie in a folder, on a disk or on a server; needs no key of a vault.
    Backups {
        #[command(flatten)]
        server: Server,
        /// The folder, or the disk it lies on.
        folder: PathBuf,
    },
    /// Restores a backup. A vault that is there is set aside once the restored one is proven.
    Restore {
        #[command(flatten)]
        key: Key,
        #[command(flatten)]
        server: Server,
        /// The secret in the passphrase file is the recovery key.
        #[arg(long)]
        recovery: bool,
        /// Only say what the backup holds.
        #[arg(long)]
        look: bool,
        /// The folder it lies in, or the disk.
        folder: PathBuf,
        /// Name of its file; absent = the newest.
        name: Option<String>,
    },
    /// Opens a vault with the recovery key, sets a new passphrase, and prints a new recovery key, once.
    Recover {
        /// Directory of the vault, and a file with the new passphrase.
        #[command(flatten)]
        key: Key,
        /// File with the recovery key from the sheet.
        #[arg(long)]
        recovery_file: PathBuf,
    },
    /// Renews the keys because the passphrase may be known: prints a new recovery key, once, and then how it stands with the
    /// backups, whose old copies go as soon as a new one is proven.
    RenewKeys {
        /// Directory of the vault, and a file with the old passphrase.
        #[command(flatten)]
        key: Key,
        /// File with the new passphrase.
        #[arg(long)]
        new_passphrase_file: PathBuf,
    },
    /// Opens a vault from this computer's keyring, if that is switched on, and runs one command, or prints how the desk stands.
    /// What wants the passphrase afresh is refused.
    Keyring {
        /// Directory of the vault.
        #[arg(long)]
        vault: PathBuf,
        /// `word/verb`.
        command: Option<String>,
        /// The request as JSON; `-` = standard input; absent = nothing.
        request: Option<String>,
    },
    /// Checks an identity number; needs no vault.
    Id {
        /// se, no, dk or fi.
        country: String,
        /// The number.
        number: String,
    },
}

fn main() -> ExitCode {
    let _ = desk::forbid_core_dumps();
    let _ = desk::wipe_what_is_given_back();
    match Cli::parse().verb {
        Verb::Init {
            key,
            country,
            language,
            practice,
            memory_mib,
        } => run::init(&key, &country, &language, practice.as_deref(), memory_mib),
        Verb::Commands => run::commands(),
        Verb::Call {
            key,
            command,
            request,
            secret_file,
            out,
        } => run::call(
            &key,
            &command,
            request.as_deref(),
            secret_file.as_deref(),
            out.as_deref(),
        ),
        Verb::Session { key, memory_mib } => run::session(&key, memory_mib),
        Verb::Verify { key } => run::verify(&key),
        Verb::Scan { key, words } => run::scan(&key, &words),
        Verb::Backups { server, folder } => rescue::backups(&server, &folder),
        Verb::Restore {
            key,
            server,
            recovery,
            look,
            folder,
            name,
        } => rescue::restore(&key, &server, (recovery, look), &folder, name.as_deref()),
        Verb::Recover { key, recovery_file } => rescue::recover(&key, &recovery_file),
        Verb::RenewKeys {
            key,
            new_passphrase_file,
        } => rescue::renew_keys(&key, &new_passphrase_file),
        Verb::Keyring {
            vault,
            command,
            request,
        } => rescue::keyring(vault, command.as_deref(), request.as_deref()),
        Verb::Id { country, number } => run::id(&country, &number),
    }
}
