//! Campaign: the desktop's keyring is gone, locked, silent, emptied, altered, doubled, or dies in the middle of a question (W07). A real
//! one under a bus of its own. Whatever it does, every answer comes in time and has a name, a wrong secret never opens, the passphrase
//! always does, and once the keyring is itself again it opens as before.
// covers: W07 W11

use crate::{
    Size,
    chance::Chance,
    report::{Report, Row},
    rig::{Rig, each, is_typed},
    scenes::Scenes,
};
use kartotek_tests::desktop::{Desktop, code};
use serde_json::json;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::{Duration, Instant},
};

/// What may befall it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Absent,
    Locked,
    NeverAnswers,
    WrongSecret,
    Deleted,
    Doubled,
    DiesWhileAsked,
    DiesWhileTold,
}

const ALL: [Fault; 8] = [
    Fault::Absent,
    Fault::Locked,
    Fault::NeverAnswers,
    Fault::WrongSecret,
    Fault::Deleted,
    Fault::Doubled,
    Fault::DiesWhileAsked,
    Fault::DiesWhileTold,
];

pub(crate) fn run(rig: &Rig, _: &Scenes, size: Size, report: &Report) {
    let runs = match size {
        Size::Full => 38,
        Size::Tenth => 4,
        Size::Quick => 1,
    };
    let began = Instant::now();
    let mut found = each(runs * ALL.len(), |number| {
        let (run, fault) = (number / ALL.len(), ALL[number % ALL.len()]);
        let chance = Chance::of(rig.seed, &format!("{fault:?}"), run);
        catch_unwind(AssertUnwindSafe(|| struck(fault, chance))).unwrap_or_else(|panic| {
            let said = panic.downcast_ref::<String>().cloned();
            Some(said.unwrap_or_else(|| "a step of the run failed".into()))
        })
    });
    for (at, fault) in ALL.into_iter().enumerate() {
        let of_it = found.iter_mut().skip(at).step_by(ALL.len());
        report.row(Row {
            campaign: "keyring",
            operation: format!("{fault:?}"),
            runs,
            violations: of_it.filter_map(Option::take).collect(),
            seconds: began.elapsed().as_secs_f64(),
            note: "seconds of all keyring faults together".into(),
            ..Row::default()
        });
    }
}

/// One desktop, one fault, and afterwards everything as it was; gives the rule that was broken.
fn struck(fault: Fault, mut chance: Chance) -> Option<String> {
    let mut desktop = Desktop::with_keyring();
    desktop.allowed();
    let calm = Instant::now();
    if let Err(refused) = desktop.opened() {
        return Some(format!("without a fault it said {refused}"));
    }
    let calm = calm.elapsed();
    let entry = desktop.entries().remove(0);
    let secret = desktop.read_by_anybody(&entry);
    let answer = match fault {
        Fault::Absent => {
            desktop.keyring_ended();
            desktop.opened()
        }
        Fault::Locked => {
            desktop.locked();
            desktop.opened()
        }
        Fault::NeverAnswers => {
            desktop.signalled("-STOP");
            desktop.opened()
        }
        Fault::WrongSecret => {
            desktop.altered(&entry, &wrong(&secret, &mut chance));
            desktop.opened()
        }
        Fault::Deleted => {
            desktop.removed(&entry);
            desktop.opened()
        }
        Fault::Doubled => {
            desktop.forged(&entry, &wrong(&secret, &mut chance));
            desktop.opened()
        }
        Fault::DiesWhileAsked => {
            let moment = chance.moment(calm);
            dies_after(&desktop, moment, Desktop::opened)
        }
        Fault::DiesWhileTold => {
            let moment = chance.moment(calm * 4);
            dies_after(&desktop, moment, |desktop| {
                let told = desktop.call("device/allow", &json!({ "days": 7 }), true);
                match told.status.success() {
                    true => Ok(json!({ "open": true })),
                    false => Err(code(&told)),
                }
            })
        }
    };
    let may_succeed = matches!(fault, Fault::DiesWhileAsked | Fault::DiesWhileTold);
    match &answer {
        Ok(state) if !may_succeed || state["open"] != true => {
            return Some(format!("it opened: {state}"));
        }
        Err(refusal) if !is_typed(refusal) || !refusal.starts_with("keyring_") => {
            return Some(format!("refused with {refusal}"));
        }
        _ => {}
    }
    desktop.passphrase_opens();
    healed(desktop, fault, &secret)
}

/// Once the keyring is itself again; where its entry was lost, after it is allowed again.
fn healed(mut desktop: Desktop, fault: Fault, secret: &[u8]) -> Option<String> {
    match fault {
        Fault::NeverAnswers => desktop.signalled("-CONT"),
        Fault::Absent | Fault::Locked | Fault::DiesWhileAsked | Fault::DiesWhileTold => {
            desktop.keyring_ended();
            desktop.keyring_begun();
        }
        Fault::Doubled => {
            let forged = desktop
                .entries()
                .into_iter()
                .find(|at| desktop.read_by_anybody(at) != secret);
            desktop.removed(&forged.expect("the forged entry"));
        }
        Fault::WrongSecret | Fault::Deleted => {}
    }
    // It died between the slot and the entry: then it opens nothing, and says so, until it is allowed once more.
    let torn = matches!(fault, Fault::WrongSecret | Fault::Deleted)
        || (fault == Fault::DiesWhileTold && desktop.opened().is_err());
    if torn {
        let refused = desktop.opened().err()?;
        if !matches!(&*refused, "keyring_empty" | "keyring_off") {
            return Some(format!("a lost entry was told as {refused}"));
        }
        desktop.allowed();
    }
    desktop
        .opened()
        .err()
        .map(|refused| format!("healed, it said {refused}"))
}

/// Other bytes than the secret: one bit, or another length.
fn wrong(secret: &[u8], chance: &mut Chance) -> Vec<u8> {
    if chance.below(4) == 0 {
        let length = [0, 1, 31, 33, 64, 4096][chance.below(6)];
        return vec![7; length];
    }
    let mut changed = secret.to_vec();
    let bit = chance.below(changed.len() * 8);
    changed[bit / 8] ^= 1 << (bit % 8);
    changed
}

/// Kills the keyring some time after `asked` began.
fn dies_after<T: Send>(
    desktop: &Desktop,
    moment: Duration,
    asked: impl FnOnce(&Desktop) -> T + Send,
) -> T {
    thread::scope(|scope| {
        let asking = scope.spawn(|| asked(desktop));
        thread::sleep(moment);
        desktop.signalled("-KILL");
        asking.join().expect("an answer")
    })
}
