//! Puts the icon, the version and the manifest into the program that is built for Windows, also where it is built elsewhere.

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=assets/package/folkmoot.ico");
    println!("cargo::rerun-if-changed=assets/package/folkmoot.manifest");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("assets/package/folkmoot.ico")
        .set_manifest_file("assets/package/folkmoot.manifest")
        .set("ProductName", "Folkmoot")
        .set("FileDescription", "Folkmoot")
        .compile()
}
