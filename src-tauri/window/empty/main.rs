//! An empty window of the same toolkit: what the bench holds ours against. Its page asks the shell for a screenful of rows with
//! every key, and the shell answers at once.

use tauri::http::Response;

/// Rows in an answer.
const ROWS: usize = 13;

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("rows", |_, request| {
            let typed = String::from_utf8_lossy(request.body());
            let rows: Vec<String> = (0..ROWS).map(|place| format!("{typed} {place}")).collect();
            Response::builder()
                .header("access-control-allow-origin", "*")
                .header("content-type", "application/json")
                .body(serde_json::to_vec(&rows).unwrap_or_default())
                .unwrap_or_default()
        })
        .setup(|app| {
            let page = tauri::WebviewUrl::App("index.html".into());
            tauri::WebviewWindowBuilder::new(app, "empty", page)
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "src-tauri/window/empty/tauri.conf.json"
        ))
}
