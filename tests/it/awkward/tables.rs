//! Lists and tables in long text that no page was made for.

use super::printing::{Case, print_each};
use super::spread::said;

/// Lists inside lists, each with this mark before it.
fn nested(mark: &str, deep: usize) -> String {
    let indent = mark.len() + 1;
    (0..deep).map(|level| format!("{}{mark} Level{level} has words of its own\n", " ".repeat(level * indent))).collect()
}

/// A table of rows in which each cell holds this.
fn table(columns: usize, rows: usize, cell: &str) -> String {
    let row = |cell: String| format!("|{}\n", format!(" {cell} |").repeat(columns));
    let rows: String = (0..rows).map(|number| row(format!("{cell}{number}"))).collect();
    format!("{}{}{rows}", row("Head".into()), row("---".into()))
}

const LISTS: &[Case] = &[
    ("lists six deep", |world| said(world, &nested("-", 6))),
    ("lists eleven deep in a decision and in a panel", |world| {
        world.event.minutes.next.about = nested("-", 11).as_str().into();
        let item = world.item("Agreed", |_| {});
        world.decision(&nested("1.", 11), Some(item), |_| {});
    }),
    ("emphasis in the deepest list", |world| {
        said(world, &format!("{}- {}word{}", nested("-", 7), "*a **b ".repeat(4), "** *".repeat(4)));
    }),
    ("numbered lists six deep", |world| said(world, &nested("1.", 6))),
    ("numbers of nine digits six deep", |world| said(world, &nested("999999999.", 6).replace('\n', "\n\n"))),
    ("a list of 150 numbers", |world| {
        said(world, &(1..=150).map(|number| format!("{number}. Point{number}\n")).collect::<String>());
    }),
    ("numbers that jump", |world| said(world, "7. Seven\n3. Three\n3. Again\n0. Nought\n\n1) Bracket\n* Star\n+ Plus")),
    ("lists of everything", |world| {
        said(
            world,
            "- # Heading\n- > Quotation\n  > - In it\n-     code\n- ```\n  fenced\n  ```\n- | a | b |\n  |---|---|\n  | c | d |\n- ***\n-",
        );
    }),
    ("quotations thirty deep", |world| said(world, &format!("{} Deepest words", ">".repeat(30)))),
];

#[test]
fn lists_print() {
    print_each(LISTS);
}

const TABLES: &[Case] = &[
    ("a table of fourteen columns", |world| said(world, &table(14, 3, "Accommodation"))),
    ("a table of sixty columns", |world| said(world, &table(60, 2, "cell"))),
    ("a table with a long address", |world| {
        said(world, &table(3, 2, &format!("https://tarnbridge.example/{}", "path-".repeat(40))));
    }),
    ("a table with pipes, entities and empty cells", |world| {
        said(
            world,
            "| Left | Middle | Right |\n|:--|:-:|--:|\n| a \\| b | &amp; &lt;b&gt; | |\n| | | 3 |\n| `x \\| y` | **bold** |\n",
        );
    }),
    ("a table without rows", |world| said(world, "| Nothing | below |\n|---|---|\n")),
    ("a table with an empty column", |world| said(world, "| Name | Apology |\n|---|---|\n| Ida | |\n| Jo | |\n")),
    ("a table of one column", |world| said(world, "| Only |\n|---|\n| one |\n| two |\n")),
    ("a table with more cells than columns", |world| {
        said(world, "| One | Two |\n|---|---|\n| 1 | 2 | three | four |\n")
    }),
    ("heads longer than a page", |world| {
        let essay: String = (0..500).map(|n| format!("essay{n} ")).collect();
        said(world, &format!("| What | {essay} |\n|---|---|\n| one | two |\n| three | four |\n"));
    }),
    ("a cell longer than a page", |world| {
        let essay: String = (0..500).map(|n| format!("essay{n} ")).collect();
        said(world, &format!("| What | Long |\n|---|---|\n| short | {essay} |\n"));
    }),
];

#[test]
fn tables_print() {
    print_each(TABLES);
}
