//! Tells Tauri where the window's capabilities lie.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/window/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(&["gate", "gate_raw"]));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
