//! Puts the icon, the version and the manifest into the program where it is built on Windows, and does nothing elsewhere.

#[cfg(windows)]
fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=assets/package/folkmoot.ico");
    println!("cargo::rerun-if-changed=assets/package/folkmoot.manifest");
    winresource::WindowsResource::new()
        .set_icon("assets/package/folkmoot.ico")
        .set_manifest_file("assets/package/folkmoot.manifest")
        .set("ProductName", "Folkmoot")
        .set("FileDescription", "Folkmoot")
        .compile()
}

#[cfg(not(windows))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
