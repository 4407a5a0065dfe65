//! Chores: `cargo xtask check | types | trace | schema`. What CI checks is what `check` checks, step by step, by name.

mod boundaries;
mod check;
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
}

fn main() -> ExitCode {
    let root = root();
    let done = match Cli::parse().chore {
        Chore::Check { only, fix } => check::run(&root, only.as_deref(), fix),
        Chore::Types => types::write(&root).is_ok(),
        Chore::Trace => trace::print(&root).is_ok(),
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
