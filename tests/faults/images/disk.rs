//! A disk as a power cut may leave it: what is on it for certain, and what only the memory of the machine has seen so far.
//!
//! `fsync` of a file makes its bytes certain and not its name; `fsync` of a folder makes the names in it certain. Until then each write,
//! cut and name may have come onto the disk or not, in any order, and a write also in part. One thing is taken from the journal that
//! file systems keep: a rename is whole or has not happened, and is certain once either of its folders was synced.
//! It knows neither vaults nor what is right.

use super::{
    fate::{Bytes, Change, Cut},
    image::Image,
    trace::{Call, From},
};
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
    sync::Arc,
};

/// A file or a folder, by its number.
type Node = usize;
/// A name in a folder.
type Entry = (Node, String);
type Names = BTreeMap<Entry, Node>;

const ROOT: Node = 0;

#[derive(Default)]
struct Inode {
    folder: bool,
    now: Bytes,
    certain: Bytes,
    /// Since it was last synced.
    loose: Vec<Change>,
}

/// A change of names.
struct Naming {
    gone: Option<Entry>,
    come: Option<(Entry, Node)>,
    certain: bool,
}

/// An open file: which, and where its own place is. Twins share it.
struct Handle {
    node: Node,
    place: usize,
}

/// The disk while a log is played.
pub(super) struct Disk {
    root: String,
    inodes: Vec<Inode>,
    names: Names,
    base: Names,
    namings: Vec<Naming>,
    handles: Vec<Handle>,
    open: HashMap<i32, usize>,
    /// Whether syncing does anything; not in the control.
    syncs: bool,
    /// How many calls did something to it.
    pub(super) touched: usize,
}

impl Disk {
    /// A disk on which a folder lies for certain.
    pub(super) fn holding(folder: &Path, root: &Path, syncs: bool) -> Self {
        let mut disk = Self {
            root: root.to_string_lossy().into_owned(),
            inodes: vec![Inode {
                folder: true,
                ..Inode::default()
            }],
            names: Names::new(),
            base: Names::new(),
            namings: Vec::new(),
            handles: Vec::new(),
            open: HashMap::new(),
            syncs,
            touched: 0,
        };
        disk.take_in(folder, ROOT);
        disk.base = disk.names.clone();
        disk
    }

    fn take_in(&mut self, folder: &Path, parent: Node) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let is_folder = entry.path().is_dir();
            let bytes: Bytes = match is_folder {
                true => Bytes::default(),
                false => Arc::new(fs::read(entry.path()).expect("a file")),
            };
            let node = self.inodes.len();
            self.inodes.push(Inode {
                folder: is_folder,
                now: Arc::clone(&bytes),
                certain: bytes,
                loose: Vec::new(),
            });
            let name = entry.file_name().to_string_lossy().into_owned();
            self.names.insert((parent, name), node);
            if is_folder {
                self.take_in(&entry.path(), node);
            }
        }
    }

    /// Plays one call. Gives what was written if it went to no file of this disk: an answer, perhaps.
    pub(super) fn play<'a>(&mut self, call: &'a Call) -> Option<(i32, &'a [u8])> {
        match call {
            Call::Open {
                fd,
                at,
                create,
                cut,
            } => self.opened(*fd, at, (*create, *cut)),
            Call::Close(fd) => drop(self.open.remove(fd)),
            Call::Twin { fd, of } => {
                match self.open.get(of).copied() {
                    Some(handle) => self.open.insert(*fd, handle),
                    None => self.open.remove(fd),
                };
            }
            Call::Write { fd, at, bytes } => {
                let Some((handle, node)) = self.at(*fd) else {
                    return Some((*fd, bytes));
                };
                let place = at.unwrap_or(self.handles[handle].place);
                if at.is_none() {
                    self.handles[handle].place += bytes.len();
                }
                let bytes = Arc::new(bytes.clone());
                self.change(node, Change::Write { at: place, bytes });
            }
            Call::Copy { from, to, length } => self.copied(*from, *to, *length),
            Call::Seek { fd, at } => {
                if let Some((handle, _)) = self.at(*fd) {
                    self.handles[handle].place = *at;
                }
            }
            Call::Cut { fd, length } => {
                if let Some((_, node)) = self.at(*fd) {
                    self.change(node, Change::Cut(*length));
                }
            }
            Call::Sync(fd) => {
                if let Some((_, node)) = self.at(*fd) {
                    self.touched += 1;
                    if self.syncs {
                        self.synced(node);
                    }
                }
            }
            Call::MakeDir(at) => {
                if let Some(entry) = self.entry(at) {
                    self.made(entry, true);
                }
            }
            Call::Remove(at) => {
                if let Some(entry) = self.entry(at) {
                    self.name(Some(entry), None);
                }
            }
            Call::Rename { from, to } => match (self.entry(from), self.entry(to)) {
                (Some(from), Some(to)) => {
                    let node = self.names[&from];
                    self.name(Some(from), Some((to, node)));
                }
                (None, None) => {}
                _ => panic!("a rename out of the scene"),
            },
            Call::Link { from, to } => {
                if let (Some(from), Some(to)) = (self.entry(from), self.entry(to)) {
                    let node = self.names[&from];
                    self.name(None, Some((to, node)));
                }
            }
            Call::Strange { fd, name } => {
                assert!(self.at(*fd).is_none(), "not understood: {name}");
            }
        }
        None
    }

    fn at(&self, fd: i32) -> Option<(usize, Node)> {
        let handle = *self.open.get(&fd)?;
        Some((handle, self.handles[handle].node))
    }

    /// The name a path leads to, if that lies below the root.
    fn entry(&self, (from, path): &(From, String)) -> Option<Entry> {
        let (mut folder, path) = match (from, path.strip_prefix(&self.root)) {
            (_, Some(below)) if below.is_empty() || below.starts_with('/') => (ROOT, below),
            _ if path.starts_with('/') => return None,
            (Some(fd), _) => (self.at(*fd)?.1, path.as_str()),
            (None, _) => (ROOT, path.as_str()),
        };
        let mut parts: Vec<&str> = path
            .split('/')
            .filter(|part| !part.is_empty() && *part != ".")
            .collect();
        assert!(!parts.contains(&".."), "a path that leads upwards");
        let last = parts.pop()?;
        for part in parts {
            folder = *self.names.get(&(folder, part.to_owned()))?;
        }
        Some((folder, last.to_owned()))
    }

    fn opened(&mut self, fd: i32, at: &(From, String), (create, cut): (bool, bool)) {
        self.open.remove(&fd);
        let is_root = at.1 == "." || at.1 == self.root;
        let entry = self.entry(at);
        let node = match (&entry, is_root) {
            (_, true) => Some(ROOT),
            (Some(entry), _) => self.names.get(entry).copied(),
            (None, _) => None,
        };
        let node = match (node, entry) {
            (Some(node), _) => {
                if cut && !self.inodes[node].now.is_empty() {
                    self.change(node, Change::Cut(0));
                }
                node
            }
            (None, Some(entry)) if create => self.made(entry, false),
            _ => return,
        };
        self.open.insert(fd, self.handles.len());
        self.handles.push(Handle { node, place: 0 });
    }

    fn made(&mut self, entry: Entry, folder: bool) -> Node {
        let node = self.inodes.len();
        self.inodes.push(Inode {
            folder,
            ..Inode::default()
        });
        self.name(None, Some((entry, node)));
        node
    }

    fn name(&mut self, gone: Option<Entry>, come: Option<(Entry, Node)>) {
        let naming = Naming {
            gone,
            come,
            certain: false,
        };
        naming.apply(&mut self.names);
        self.namings.push(naming);
        self.touched += 1;
    }

    fn change(&mut self, node: Node, change: Change) {
        let inode = &mut self.inodes[node];
        change.apply(Arc::make_mut(&mut inode.now));
        inode.loose.push(change);
        self.touched += 1;
    }

    fn copied(&mut self, from: i32, to: i32, length: usize) {
        let Some((handle, node)) = self.at(to) else {
            return;
        };
        let (source, from) = self.at(from).expect("what is copied in lies here too");
        let start = self.handles[source].place;
        let bytes = self.inodes[from].now[start..start + length].to_vec();
        let at = self.handles[handle].place;
        self.handles[source].place += length;
        self.handles[handle].place += length;
        let bytes = Arc::new(bytes);
        self.change(node, Change::Write { at, bytes });
    }

    fn synced(&mut self, node: Node) {
        let inode = &mut self.inodes[node];
        inode.certain = Arc::clone(&inode.now);
        inode.loose.clear();
        if !inode.folder {
            return;
        }
        for naming in &mut self.namings {
            let here = |entry: &Entry| entry.0 == node;
            naming.certain |= naming.gone.as_ref().is_some_and(here)
                || naming.come.as_ref().is_some_and(|(entry, _)| here(entry));
        }
        let certain = self.namings.iter().take_while(|n| n.certain).count();
        for naming in self.namings.drain(..certain) {
            naming.apply(&mut self.base);
        }
    }

    /// What lies on it if the power goes now.
    pub(super) fn crashed(&self, cut: &mut Cut) -> Image {
        let doubtful = self.namings.iter().filter(|n| !n.certain).count();
        let mut kept = cut.names(doubtful).into_iter();
        let mut names = self.base.clone();
        for naming in &self.namings {
            if naming.certain || kept.next().unwrap_or(true) {
                naming.apply(&mut names);
            }
        }
        let mut found = Vec::new();
        listed(&names, ROOT, "", &mut found);
        let loose: Vec<&[Change]> = found
            .iter()
            .map(|(_, node)| self.inodes[*node].loose.as_slice())
            .collect();
        let changes = cut.changes(&loose);
        let mut image = Image::new();
        for ((path, node), changes) in found.into_iter().zip(changes) {
            let inode = &self.inodes[node];
            let mut bytes = Arc::clone(&inode.certain);
            for change in &changes {
                change.apply(Arc::make_mut(&mut bytes));
            }
            image.insert(path, (!inode.folder).then_some(bytes));
        }
        image
    }
}

impl Naming {
    fn apply(&self, names: &mut Names) {
        if let Some(entry) = &self.gone {
            names.remove(entry);
        }
        if let Some((entry, node)) = &self.come {
            names.insert(entry.clone(), *node);
        }
    }
}

/// What can be reached from a folder. One that lost its own name takes along what is in it.
fn listed(names: &Names, folder: Node, path: &str, found: &mut Vec<(String, Node)>) {
    let within = names.range((folder, String::new())..(folder + 1, String::new()));
    for ((_, name), node) in within {
        let path = format!("{path}{name}");
        found.push((path.clone(), *node));
        listed(names, *node, &format!("{path}/"), found);
    }
}
