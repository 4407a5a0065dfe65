//! The gate: the one way from the page to the desk, and a second one for raw bytes (secrets in, sheets out).
//!
//! It takes a command's name and request apart from the envelope, asks the desk, and puts answer or refusal into the envelope.
//! What is the window's own: `window/active` (somebody touches the desk), the dialogs for files and folders ([`crate::files`]),
//! the window's end ([`crate::closing`]), and the lock, which takes the page away before anything else.

use crate::{closing, files, idle::Rest, page};
use desk::{Desk, Refusal, Reply, Secret, answer::Answer};
use serde_json::{Value, json};
use std::sync::Arc;
use tauri::{
    AppHandle, Manager, State,
    ipc::{InvokeBody, Request, Response},
};

/// Asks one command; answers `{ok, stale}` or `{refusal}`.
#[tauri::command(async)]
pub(crate) fn gate(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    command: &str,
    request: Value,
) -> Value {
    let done = || json!({ "ok": null, "stale": [] });
    match command {
        "window/active" => {
            app.state::<Rest>().touch();
            return done();
        }
        "window/close" => {
            closing::wanted(&app);
            return done();
        }
        "window/close-at-once" => {
            closing::at_once(&app);
            return done();
        }
        "window/stay" => {
            closing::not_now();
            return done();
        }
        _ => {}
    }
    if command == "window/choose-folder" {
        return json!({ "ok": { "folder": files::folder(&app) }, "stale": [] });
    }
    if command == "desk/lock" {
        // The page that asks is gone before it hears the answer.
        page::lock_up(&app);
        return done();
    }
    let reply = desk.call(command, request, None);
    after(&app, command, reply.is_ok());
    envelope(reply)
}

/// Asks one command with a secret as body, or one whose answer is bytes.
///
/// Headers: `x-command`, `x-request` (JSON, ASCII), `x-secret: yes` when the body is a secret, `x-save: yes` to keep the bytes
/// in a file the therapist chooses, `x-open: yes` to add a file the therapist chooses as `name` and `content` of the request.
/// Answer: length of the head (u32, little endian), head (JSON: `{ok, stale}`, `{refusal}`, or `{name, mime}`), bytes.
#[tauri::command(async)]
pub(crate) fn gate_raw(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    request: Request<'_>,
) -> Response {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let command = header("x-command");
    let Ok(mut asked) = serde_json::from_str::<Value>(header("x-request")) else {
        return framed(
            &json!({ "refusal": Refusal::BadRequest { command: String::new() } }),
            &[],
        );
    };
    if header("x-open") == "yes" {
        match files::open(&app, &mut asked) {
            Ok(true) => {}
            Ok(false) => return framed(&json!({ "ok": null, "stale": [] }), &[]),
            Err(refusal) => return framed(&json!({ "refusal": refusal }), &[]),
        }
    }
    let secret = match request.body() {
        InvokeBody::Raw(bytes) if header("x-secret") == "yes" => Some(Secret::new(bytes.clone())),
        _ => None,
    };
    let reply = desk.call(command, asked, secret);
    after(&app, command, reply.is_ok());
    match reply {
        Ok(Reply {
            answer: Answer::Sheet(sheet),
            stale,
        }) if header("x-save") == "yes" => match files::save(&app, &sheet) {
            Ok(saved) => framed(&json!({ "ok": { "saved": saved }, "stale": stale }), &[]),
            Err(refusal) => framed(&json!({ "refusal": refusal }), &[]),
        },
        Ok(Reply {
            answer: Answer::Sheet(sheet),
            stale,
        }) => framed(
            &json!({ "name": sheet.name, "mime": sheet.mime, "stale": stale }),
            &sheet.bytes,
        ),
        other => framed(&envelope(other), &[]),
    }
}

fn after(app: &AppHandle, command: &str, done: bool) {
    if done
        && matches!(
            command,
            "desk/unlock" | "desk/begin" | "desk/recover" | "device/unlock"
        )
    {
        app.state::<Rest>().touch();
    }
}

fn envelope(reply: Result<Reply, Refusal>) -> Value {
    match reply {
        Ok(reply) => json!({ "stale": reply.stale, "ok": reply.answer.into_json() }),
        Err(refusal) => json!({ "refusal": refusal }),
    }
}

fn framed(head: &Value, bytes: &[u8]) -> Response {
    let head = head.to_string().into_bytes();
    let mut out = Vec::with_capacity(4 + head.len() + bytes.len());
    out.extend_from_slice(&u32::try_from(head.len()).unwrap_or(0).to_le_bytes());
    out.extend_from_slice(&head);
    out.extend_from_slice(bytes);
    Response::new(out)
}
