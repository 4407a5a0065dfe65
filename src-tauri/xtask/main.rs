//! Chores: `cargo xtask check | types | trace | ship`. What CI checks is what `check` checks, step by step, by name.

mod boundaries;
mod check;
mod ship;
mod sizes;
mod trace;
mod types;

use clap::{Parser, Subcommand};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Parser)]
#[command(name = "xtask", about = "Kartotek's chores")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Runs every check; the last line counts them.
    Check {
        /// Only the steps whose name contains this.
        #[arg(long)]
        only: Option<String>,
        /// Mend what a tool can mend.
        #[arg(long)]
        fix: bool,
    },
    /// Writes the TypeScript of the command table.
    Types,
    /// Prints requirement id -> tests, and what has none.
    Trace,
    /// Writes what the program is made of (SBOM) into target/ship/. The page must be built.
    Ship {
        /// Asks OSV what is known against the parts; or reads its answer to target/ship/osv-query.json from a file.
        #[arg(long, value_name = "FILE_OR_URL", num_args = 0..=1, default_missing_value = ship::API)]
        osv: Option<String>,
        /// No answer is an error.
        #[arg(long)]
        osv_required: bool,
    },
}

fn main() -> ExitCode {
    let root = root();
    let done = match Cli::parse().chore {
        Chore::Check { only, fix } => check::run(&root, only.as_deref(), fix),
        Chore::Types => types::write(&root).is_ok(),
        Chore::Trace => trace::print(&root).is_ok(),
        Chore::Ship { osv, osv_required } => ship::run(&root, osv.as_deref(), osv_required)
            .inspect_err(|why| say(&format!("FAIL  ship\n{why}")))
            .is_ok(),
    };
    if done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The checkout: two folders above this package.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Prints a line.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
