//! An empty window of the same toolkit: what the bench holds ours against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
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
