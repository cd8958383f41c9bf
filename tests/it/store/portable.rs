//! A program that keeps everything beside itself, as on a stick.

use std::fs;

use folkmoot::store::Places;

#[test]
fn a_file_or_the_folder_beside_the_program_keeps_everything_beside_it() {
    let stick = tempfile::tempdir().unwrap();
    let program = stick.path().join("folkmoot");
    assert_eq!(Places::beside(&program), None, "nobody asked for it");
    fs::write(stick.path().join("folkmoot-portable.txt"), "").unwrap();
    let places = Places::beside(&program).expect("the file asks for it");
    for kept in [&places.data, &places.settings, &places.default_workspace()] {
        assert!(kept.starts_with(stick.path().join("folkmoot-data")), "{}", kept.display());
    }
    fs::remove_file(stick.path().join("folkmoot-portable.txt")).unwrap();
    fs::create_dir(stick.path().join("folkmoot-data")).unwrap();
    assert_eq!(Places::beside(&program), Some(places), "what was kept there once is found without the file");
}

#[test]
fn a_folder_on_a_stick_is_found_where_the_stick_is_now() {
    let stick = tempfile::tempdir().unwrap();
    fs::create_dir(stick.path().join("folkmoot-data")).unwrap();
    let places = Places::beside(&stick.path().join("folkmoot")).expect("the folder asks for it");
    let moved = |path: &str| places.now_at(path.into());
    assert_eq!(moved("/media/other/folkmoot-data/workspace"), places.default_workspace());
    assert_eq!(moved("/media/other/records"), std::path::Path::new("/media/other/records"));
    let elsewhere = Places::under(stick.path());
    let gone = "/media/other/folkmoot-data/workspace";
    assert_eq!(elsewhere.now_at(gone.into()), std::path::Path::new(gone), "it keeps nothing beside itself");
}
