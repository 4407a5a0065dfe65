//! What a server says is no address.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use super::{Reached, found_at};
use courier::{FarFile, FarShelf};
use std::{
    io::{self, Read},
    sync::atomic::AtomicBool,
};
use uuid::Uuid;
use vault::backup::shelf::folder_name;

/// A shelf that has nothing but folders.
struct Named(Vec<String>);

impl FarShelf for Named {
    fn list(&self) -> io::Result<Vec<FarFile>> {
        Ok(Vec::new())
    }
    fn folders(&self) -> io::Result<Vec<String>> {
        Ok(self.0.clone())
    }
    fn put(&self, _: &str, _: u64, _: &mut dyn Read) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn get(&self, _: &str) -> io::Result<Box<dyn Read + '_>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn remove(&self, _: &str) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn sweep(&self) -> io::Result<()> {
        Ok(())
    }
    fn make(&self) -> io::Result<()> {
        Ok(())
    }
}

// covers: R25 R38 R65
#[test]
fn only_a_name_of_ours_that_a_server_says_becomes_part_of_an_address() {
    let ours = folder_name(Uuid::from_u128(0xfeed_0123_4567_89ab_cdef_0000_0000_0001));
    assert_eq!(ours, "Kartotek-feed0123");
    let others = [
        "",
        ".",
        "..",
        "Kartotek-",
        "Kartotek-feed012",
        "Kartotek-feed01234",
        "Kartotek-FEED0123",
        "Kartotek-feed012g",
        "Kartotek-feed012?",
        "Kartotek-feed/../x",
        "Kartotek-%2e%2e%2f",
        "Kartotek-a?b=c#d",
        "Kartotek-feed0123/..",
        "kartotek-feed0123",
        " Kartotek-feed0123",
        "Kartotek-å34567",
    ];
    let named = others.map(String::from).into_iter().chain([ours.clone()]);
    let shelf = Reached {
        shelf: Box::new(Named(named.collect())),
        swept: AtomicBool::new(false),
    };
    let found = found_at(&shelf, " https://moln.example/f%C3%B6r/ ").unwrap();
    let chosen = "https://moln.example/f%C3%B6r";
    assert_eq!(found, [chosen.to_owned(), format!("{chosen}/{ours}")]);
}
