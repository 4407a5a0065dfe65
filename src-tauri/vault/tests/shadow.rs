//! Files in memory that know what a power cut may leave: what was synced, and any part of what was not.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::durable::DurableFs;

/// One change of names that no `fsync_dir` has made durable yet.
#[derive(Clone)]
enum Naming {
    Link(PathBuf, usize),
    Unlink(PathBuf),
    Rename(PathBuf, PathBuf, usize),
}

#[derive(Clone, Default)]
struct Inode {
    now: Vec<u8>,
    durable: Vec<u8>,
}

#[derive(Clone, Default)]
pub(crate) struct Image {
    inodes: Vec<Inode>,
    names: BTreeMap<PathBuf, usize>,
    durable_names: BTreeMap<PathBuf, usize>,
    pending: Vec<Naming>,
}

impl Image {
    /// Every state the disk may be in if the power goes now.
    pub(crate) fn crashes(&self) -> Vec<Image> {
        assert!(
            self.pending.len() <= 10,
            "too many unsynced names to enumerate"
        );
        let mut out = Vec::new();
        for kept in 0..1_u32 << self.pending.len() {
            let mut names = self.durable_names.clone();
            for (at, naming) in self
                .pending
                .iter()
                .enumerate()
                .filter(|(at, _)| kept & (1 << at) != 0)
            {
                let _ = at;
                match naming {
                    Naming::Link(path, inode) => drop(names.insert(path.clone(), *inode)),
                    Naming::Unlink(path) => drop(names.remove(path)),
                    Naming::Rename(from, to, inode) => {
                        names.remove(from);
                        names.insert(to.clone(), *inode);
                    }
                }
            }
            let unsynced: Vec<usize> = names
                .values()
                .copied()
                .filter(|i| self.inodes[*i].now != self.inodes[*i].durable)
                .collect();
            let mut states = vec![self.inodes.clone()];
            for inode in unsynced {
                let Inode { now, durable } = self.inodes[inode].clone();
                let mut torn = durable.clone();
                let half = now.len() / 2;
                torn.splice(..half.min(torn.len()), now[..half].iter().copied());
                let mut longer = now.clone();
                longer[half..].fill(0);
                states = states
                    .into_iter()
                    .flat_map(|state| {
                        [
                            durable.clone(),
                            now.clone(),
                            torn.clone(),
                            longer.clone(),
                            Vec::new(),
                        ]
                        .map(|bytes| {
                            let mut state = state.clone();
                            state[inode] = Inode {
                                now: bytes.clone(),
                                durable: bytes,
                            };
                            state
                        })
                    })
                    .collect();
            }
            out.extend(states.into_iter().map(|inodes| Image {
                inodes,
                names: names.clone(),
                durable_names: names.clone(),
                pending: Vec::new(),
            }));
        }
        out
    }
}

/// The files, and a picture of them after every operation.
#[derive(Default)]
pub(crate) struct ShadowFs {
    now: Mutex<Image>,
    history: Mutex<Vec<Image>>,
}

impl ShadowFs {
    pub(crate) fn after(image: &Image) -> Self {
        Self {
            now: Mutex::new(image.clone()),
            history: Mutex::default(),
        }
    }

    pub(crate) fn history(&self) -> Vec<Image> {
        self.history.lock().unwrap().clone()
    }

    pub(crate) fn forget_history(&self) {
        self.history.lock().unwrap().clear();
    }

    fn step<T>(&self, change: impl FnOnce(&mut Image) -> io::Result<T>) -> io::Result<T> {
        let mut image = self.now.lock().unwrap();
        let done = change(&mut image);
        self.history.lock().unwrap().push(image.clone());
        done
    }
}

fn inode(image: &Image, path: &Path) -> io::Result<usize> {
    image
        .names
        .get(path)
        .copied()
        .ok_or_else(|| ErrorKind::NotFound.into())
}

impl DurableFs for ShadowFs {
    fn create_excl(&self, path: &Path) -> io::Result<()> {
        self.step(|image| {
            if image.names.contains_key(path) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            image.inodes.push(Inode::default());
            let inode = image.inodes.len() - 1;
            image.names.insert(path.into(), inode);
            image.pending.push(Naming::Link(path.into(), inode));
            Ok(())
        })
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step(|image| {
            let inode = inode(image, path)?;
            image.inodes[inode].now = bytes.to_vec();
            Ok(())
        })
    }

    fn fsync(&self, path: &Path) -> io::Result<()> {
        self.step(|image| {
            let inode = inode(image, path)?;
            image.inodes[inode].durable = image.inodes[inode].now.clone();
            Ok(())
        })
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|image| {
            let inode = inode(image, from)?;
            image.names.remove(from);
            image.names.insert(to.into(), inode);
            image
                .pending
                .push(Naming::Rename(from.into(), to.into(), inode));
            Ok(())
        })
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        self.step(|image| {
            inode(image, path)?;
            image.names.remove(path);
            image.pending.push(Naming::Unlink(path.into()));
            Ok(())
        })
    }

    fn fsync_dir(&self, _: &Path) -> io::Result<()> {
        self.step(|image| {
            image.durable_names = image.names.clone();
            image.pending.clear();
            Ok(())
        })
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let image = self.now.lock().unwrap();
        let bytes = image.inodes[inode(&image, path)?].now.clone();
        if bytes.len() as u64 > limit {
            Err(ErrorKind::FileTooLarge.into())
        } else {
            Ok(bytes)
        }
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let image = self.now.lock().unwrap();
        let inside = image.names.keys().filter(|p| p.parent() == Some(dir));
        Ok(inside
            .filter_map(|p| p.file_name()?.to_str().map(str::to_owned))
            .collect())
    }

    fn make_dir(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        let image = self.now.lock().unwrap();
        Ok(image.inodes[inode(&image, path)?].now.len() as u64)
    }
}

/// The machine's files with only so much room: a write beyond it is cut short and fails as a full disk does.
pub(crate) struct TightFs {
    pub(crate) room: Mutex<Option<usize>>,
}

impl TightFs {
    pub(crate) fn set(&self, room: Option<usize>) {
        *self.room.lock().unwrap() = room;
    }
}

impl DurableFs for TightFs {
    fn create_excl(&self, path: &Path) -> io::Result<()> {
        crate::OsFs.create_excl(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut room = self.room.lock().unwrap();
        match room.as_mut() {
            Some(left) if *left < bytes.len() => {
                let some = *left;
                *left = 0;
                crate::OsFs.write(path, &bytes[..some])?;
                Err(ErrorKind::StorageFull.into())
            }
            Some(left) => {
                *left -= bytes.len();
                crate::OsFs.write(path, bytes)
            }
            None => crate::OsFs.write(path, bytes),
        }
    }

    fn fsync(&self, path: &Path) -> io::Result<()> {
        crate::OsFs.fsync(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        crate::OsFs.rename(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        crate::OsFs.unlink(path)
    }

    fn fsync_dir(&self, dir: &Path) -> io::Result<()> {
        crate::OsFs.fsync_dir(dir)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        crate::OsFs.read(path, limit)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        crate::OsFs.list(dir)
    }

    fn make_dir(&self, dir: &Path) -> io::Result<()> {
        crate::OsFs.make_dir(dir)
    }

    fn len(&self, path: &Path) -> io::Result<u64> {
        crate::OsFs.len(path)
    }
}
