//! What becomes of that which was not synced when the power goes: all of it came onto the disk, nothing, or some of it; up to four
//! writes are lost or torn, at 512 bytes or at a page. Drawn from a stream of chance, so that an image can be made again.

use crate::chance::Chance;
use std::sync::Arc;

/// The most writes that are lost or torn by themselves.
const MOST: usize = 4;

/// What is in a file, shared as long as nobody changes it.
pub(super) type Bytes = Arc<Vec<u8>>;

/// A change of a file's bytes.
#[derive(Clone)]
pub(super) enum Change {
    Write { at: usize, bytes: Bytes },
    Cut(usize),
}

/// One power cut.
pub(super) struct Cut {
    chance: Chance,
    names: Share,
    bytes: Share,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    All,
    Nothing,
    Some,
}

impl Change {
    pub(super) fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                let end = at + bytes.len();
                if to.len() < end {
                    to.resize(end, 0);
                }
                to[*at..end].copy_from_slice(bytes);
            }
            Self::Cut(length) => to.resize(*length, 0),
        }
    }
}

impl Cut {
    pub(super) fn drawn(mut chance: Chance) -> Self {
        let (names, bytes) = match chance.below(8) {
            // As after a program that was killed, and as after a cut that found nothing under way.
            0 => (Share::All, Share::All),
            1 => (Share::Nothing, Share::Nothing),
            // Files that are there by name and empty; bytes that are there and have no name.
            2 => (Share::All, Share::Nothing),
            3 => (Share::Nothing, Share::All),
            _ => (Share::Some, Share::Some),
        };
        Self {
            chance,
            names,
            bytes,
        }
    }

    /// What of a change came onto the disk when it was torn.
    fn torn(&mut self, change: &Change) -> Vec<Change> {
        let Change::Write { at, bytes } = change else {
            return Vec::new();
        };
        let grain = [512, 4096][self.chance.below(2)];
        let (mut from, mut pieces) = (0, Vec::new());
        while from < bytes.len() {
            let to = bytes.len().min(((at + from) / grain + 1) * grain - at);
            if self.chance.below(2) == 0 {
                let bytes = Arc::new(bytes[from..to].to_vec());
                pieces.push(Change::Write {
                    at: at + from,
                    bytes,
                });
            }
            from = to;
        }
        pieces
    }
}

impl Cut {
    /// Which of so many changes of names came onto the disk.
    pub(super) fn names(&mut self, count: usize) -> Vec<bool> {
        match self.names {
            Share::All => vec![true; count],
            Share::Nothing => vec![false; count],
            Share::Some => match self.chance.below(3) {
                0 => vec![true; count],
                // In their order, as a journal keeps them.
                1 => {
                    let until = self.chance.below(count + 1);
                    (0..count).map(|at| at < until).collect()
                }
                _ => (0..count).map(|_| self.chance.below(2) == 0).collect(),
            },
        }
    }

    /// What came onto the disk of the changes of all files, file by file, in their order.
    pub(super) fn changes(&mut self, files: &[&[Change]]) -> Vec<Vec<Change>> {
        let mut all: Vec<Vec<Change>> = files.iter().map(|changes| changes.to_vec()).collect();
        let count: usize = files.iter().map(|changes| changes.len()).sum();
        match self.bytes {
            Share::All => {}
            Share::Nothing => all.iter_mut().for_each(Vec::clear),
            Share::Some if count == 0 => {}
            // Written back in order, and cut off in the middle of it.
            Share::Some if self.chance.below(4) == 0 => {
                for changes in &mut all {
                    changes.truncate(self.chance.below(changes.len() + 1));
                    if let Some(last) = changes.pop() {
                        changes.extend(self.torn(&last));
                    }
                }
            }
            Share::Some => {
                let harmed: Vec<usize> = (0..=self.chance.below(MOST))
                    .map(|_| match self.chance.below(2) {
                        0 => self.chance.below(count),
                        // What was written last is what the disk most often has not seen.
                        _ => count - 1 - self.chance.below(count.min(8)),
                    })
                    .collect();
                let mut number = 0;
                for changes in &mut all {
                    let mut left = Vec::new();
                    for change in changes.drain(..) {
                        if !harmed.contains(&number) {
                            left.push(change);
                        } else if self.chance.below(2) == 0 {
                            left.extend(self.torn(&change));
                        }
                        number += 1;
                    }
                    *changes = left;
                }
            }
        }
        all
    }
}
