//! The pages for people: each can be reached from the first two, and each link between them leads somewhere.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::source::{Source, lines};

/// Where a reader begins.
const STARTS: [&str; 2] = ["README.md", "docs/architecture.md"];

/// Every file of `docs/` that cannot be found: a page without a link from a start, a picture on no page.
pub fn unreached(pages: &[Source], files: &[String]) -> Vec<Finding> {
    let targets = |from: &dyn Fn(&str) -> bool| -> BTreeSet<String> {
        pages.iter().filter(|page| from(&page.path)).flat_map(links).map(|(_, to)| to).collect()
    };
    let (linked, shown) = (targets(&|path| STARTS.contains(&path)), targets(&|_| true));
    let lost = files.iter().filter(|path| path.starts_with("docs/") && !STARTS.contains(&path.as_str()));
    let lost = lost.filter(|path| !if path.ends_with(".md") { &linked } else { &shown }.contains(*path));
    lost.map(|path| Finding::new(path, 1, "no link leads here from README.md, docs/architecture.md or a page"))
        .collect()
}

/// Every link to a file that is not there.
pub fn broken(pages: &[Source], exists: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in pages {
        for (line, to) in links(page).into_iter().filter(|(_, to)| !exists(to)) {
            found.push(Finding::new(&page.path, line, format!("the link leads to `{to}`, which is not there")));
        }
    }
    found
}

/// The files that a page links to, as paths from the top of the repository.
fn links(page: &Source) -> Vec<(usize, String)> {
    let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    for (line, text) in lines(&page.text) {
        for rest in text.split("](").skip(1) {
            let target = rest.split([')', '#', ' ']).next().unwrap_or_default();
            if !target.is_empty() && !target.contains(':') {
                found.push((line, resolve(folder, target)));
            }
        }
    }
    found
}

fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[test]
fn pages_without_a_link_and_links_without_a_page_are_found() {
    use crate::finding::same;
    let page = |path: &str, text: &str| Source::new(path, text);
    let pages = [
        page("README.md", "see [a](docs/a.md#part) and [out](https://example.org/x)\n![p](docs/pictures/p.png)"),
        page("docs/architecture.md", "[b](b.md), [up](../README.md), [gone](gone.md)"),
        page("docs/a.md", ""),
        page("docs/b.md", "[c](c.md)"),
        page("docs/c.md", ""),
    ];
    let files = ["docs/a.md", "docs/architecture.md", "docs/c.md", "docs/pictures/p.png", "docs/pictures/q.png"];
    let lost = unreached(&pages, &files.map(str::to_owned));
    same(&lost, &[(1, "no link leads here"), (1, "no link leads here")], "docs/c.md and docs/pictures/q.png");
    assert_eq!((lost[0].path.as_str(), lost[1].path.as_str()), ("docs/c.md", "docs/pictures/q.png"));
    let exists = |path: &str| path != "docs/gone.md" && path != "docs/pictures/p.png";
    same(&broken(&pages, &exists), &[(2, "docs/pictures/p.png"), (1, "docs/gone.md")], "two links");
}
