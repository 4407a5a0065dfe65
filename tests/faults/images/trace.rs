//! What a program did to files, as `strace` wrote it down: one [`Call`] for each that succeeded, in the order in which they ended.
//!
//! Always true: a call that could change a file and is not understood stops the campaign; nothing is passed over in silence. Calls of
//! several threads stand in one order, as the kernel ended them. Reading is left out, and so is whatever failed.

/// Where a path begins: an open folder, or the folder the program was started in.
pub(super) type From = Option<i32>;

/// One call that succeeded.
pub(super) enum Call {
    Open {
        fd: i32,
        at: (From, String),
        create: bool,
        cut: bool,
    },
    Close(i32),
    Twin {
        fd: i32,
        of: i32,
    },
    /// `at` is none where the file's own place counts.
    Write {
        fd: i32,
        at: Option<usize>,
        bytes: Vec<u8>,
    },
    Copy {
        from: i32,
        to: i32,
        length: usize,
    },
    Seek {
        fd: i32,
        at: usize,
    },
    Cut {
        fd: i32,
        length: usize,
    },
    Sync(i32),
    MakeDir((From, String)),
    Remove((From, String)),
    Rename {
        from: (From, String),
        to: (From, String),
    },
    Link {
        from: (From, String),
        to: (From, String),
    },
    /// Something else upon an open file: no harm as long as it is none of ours.
    Strange {
        fd: i32,
        name: String,
    },
}

/// The calls that are written down.
pub(super) const TRACED: &str = "trace=openat,open,creat,close,dup,dup2,dup3,fcntl,write,pwrite64,writev,pwritev,pwritev2,lseek,\
     copy_file_range,sendfile,splice,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,mkdir,mkdirat,unlink,unlinkat,rmdir,\
     rename,renameat,renameat2,link,linkat,symlink,symlinkat";

/// Reads a whole log.
pub(super) fn read(log: &str) -> Vec<Call> {
    let mut begun = std::collections::HashMap::<&str, &str>::new();
    let mut calls = Vec::new();
    for line in log.lines() {
        let (thread, rest) = line.split_once(' ').unwrap_or_default();
        let rest = rest.trim_start();
        if let Some(beginning) = rest.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, beginning);
        } else if let Some(resumed) = rest.strip_prefix("<... ") {
            let beginning = begun.remove(thread).unwrap_or_default();
            let end = resumed.split_once(" resumed>").unwrap_or_default().1;
            calls.extend(call(&format!("{beginning}{end}")));
        } else {
            calls.extend(call(rest));
        }
    }
    calls
}

/// One line; none when it failed, or changes nothing.
fn call(line: &str) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let (words, answer) = rest.rsplit_once(" = ")?;
    let answer: i64 = answer.split(' ').next()?.parse().ok()?;
    if answer < 0 {
        return None;
    }
    let words: Vec<&str> = words.trim_end().trim_end_matches(')').split(", ").collect();
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let fd = |at: usize| word(at).parse::<i32>().unwrap_or(-1);
    let size = |at: usize| word(at).parse::<usize>().expect("a number in the log");
    let made = i32::try_from(answer).unwrap_or(-1);
    let length = usize::try_from(answer).unwrap_or_default();
    let here = |at: usize| (None, text(word(at)));
    let there = |at: usize| (word(at).parse().ok(), text(word(at + 1)));
    Some(match name {
        "open" | "openat" | "creat" => {
            let first = usize::from(name == "openat");
            let how = word(first + 1);
            Call::Open {
                fd: made,
                at: if first == 1 { there(0) } else { here(0) },
                create: name == "creat" || how.contains("O_CREAT"),
                cut: name == "creat" || how.contains("O_TRUNC"),
            }
        }
        "close" => Call::Close(fd(0)),
        "dup" | "dup2" | "dup3" => Call::Twin {
            fd: made,
            of: fd(0),
        },
        "fcntl" if word(1).starts_with("F_DUPFD") => Call::Twin {
            fd: made,
            of: fd(0),
        },
        "fcntl" => return None,
        "write" => Call::Write {
            fd: fd(0),
            at: None,
            bytes: bytes(word(1), length),
        },
        "pwrite64" => Call::Write {
            fd: fd(0),
            at: Some(size(3)),
            bytes: bytes(word(1), length),
        },
        // Only from place to place, as the standard library asks for it.
        "copy_file_range" if word(1) == "NULL" && word(3) == "NULL" => Call::Copy {
            from: fd(0),
            to: fd(2),
            length,
        },
        "sendfile" if word(2) == "NULL" => Call::Copy {
            from: fd(1),
            to: fd(0),
            length,
        },
        "lseek" => Call::Seek {
            fd: fd(0),
            at: length,
        },
        "ftruncate" => Call::Cut {
            fd: fd(0),
            length: size(1),
        },
        "fsync" | "fdatasync" => Call::Sync(fd(0)),
        "mkdir" => Call::MakeDir(here(0)),
        "mkdirat" => Call::MakeDir(there(0)),
        "unlink" | "rmdir" => Call::Remove(here(0)),
        "unlinkat" => Call::Remove(there(0)),
        "rename" => Call::Rename {
            from: here(0),
            to: here(1),
        },
        "renameat" | "renameat2" if !words.contains(&"RENAME_EXCHANGE") => Call::Rename {
            from: there(0),
            to: there(2),
        },
        "link" => Call::Link {
            from: here(0),
            to: here(1),
        },
        "linkat" => Call::Link {
            from: there(0),
            to: there(2),
        },
        "sendfile" => Call::Strange {
            fd: fd(0),
            name: name.into(),
        },
        "copy_file_range" | "splice" => Call::Strange {
            fd: fd(2),
            name: name.into(),
        },
        "writev" | "pwritev" | "pwritev2" | "fallocate" | "sync_file_range" => Call::Strange {
            fd: fd(0),
            name: name.into(),
        },
        other => panic!("a call that is not understood: {other}"),
    })
}

fn text(quoted: &str) -> String {
    let bytes = bytes(quoted, usize::MAX);
    String::from_utf8(bytes).expect("a path in the log")
}

/// What stands in quotes, every byte as `\x` and two digits.
fn bytes(quoted: &str, most: usize) -> Vec<u8> {
    assert!(quoted.ends_with('"'), "strace cut a buffer short");
    let digit = |byte: u8| match byte {
        b'a'..=b'f' => byte - b'a' + 10,
        _ => byte - b'0',
    };
    let inner = quoted.trim_matches('"').as_bytes();
    inner
        .chunks_exact(4)
        .take(most)
        .map(|byte| digit(byte[2]) << 4 | digit(byte[3]))
        .collect()
}
