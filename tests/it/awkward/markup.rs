//! What looks like markup, is markup of another kind, or is markup that somebody has not finished.

use super::printing::{Case, print_each};
use super::spread::{everywhere, link, said};
use crate::render_sample::LITERALS;

const MARKUP: &[Case] = &[
    ("HTML", |world| {
        said(
            world,
            "<div class=\"a\">\n<b>bold</b> & <img src=x onerror=alert(1)>\n</div>\n\nA <br/> and <!-- a comment --> and </p>\n\n<script>\nalert('one')\n\nalert('two')\n</script>\n\n<![CDATA[ data ]]>\n\n<?php echo ?>",
        );
    }),
    ("Typst", |world| {
        let lines = LITERALS.join("\n\n");
        said(
            world,
            &format!("{lines}\n\n#set page(width: 1pt)\n\n#panic(\"no\")\n\n$ sum_(i=0)^n $\n\n/* never closed\n\n#{{"),
        );
    }),
    ("RON", |world| {
        everywhere(world, "(header: (format: 1, kind: Event), r#\"raw\"#, Some(()), \\u{41} // rest /* open");
    }),
    ("headings that skip", |world| {
        said(world, "###### Six\n\n# One\n\n#### Four\n\nUnder\n=====\n\nLine\n----\n\n#Glued")
    }),
    ("code", |world| {
        said(
            world,
            "```rust,ignore a sentence that fell here\n\tlet x = \"tab\";\n\n    deep\n```\n\n    indented   with   spaces\n\n~~~\nnever closed\n``` inside\n",
        );
    }),
    ("a line of code wider than the page", |world| {
        said(
            world,
            &format!("```\nshort\n{}\n{}\n```\n\n`{}`", "wide ".repeat(60), "w".repeat(400), "inline".repeat(60)),
        );
    }),
    ("emphasis", |world| {
        said(
            world,
            "***bold _and* more_** ~~struck **bold~~ open** __under__ *a*b*c* \\*escaped\\* ****four**** _ _ ** ** ~~~~",
        );
    }),
    ("emphasis forty deep", |world| said(world, &format!("{}deep{}", "*a **b ".repeat(20), "** *".repeat(20)))),
    ("footnotes, tasks and definitions", |world| {
        said(
            world,
            "- [ ] open\n- [x] done\n\nNote[^1] and [Draft]: see.\n\n[^1]: The footnote.\n\n[Unused]: agreed\n\n[Used]: https://tarn.example 'Its title'\n\n[Used] Term\n: Meaning\n\n:smile: @name #tag $5 and $6",
        );
    }),
    ("only punctuation", |world| everywhere(world, "!?.,:;—–-_*#|~`'\"()[]{}<>\\/&%$£^+=@")),
    ("rules", |world| said(world, "---\n\n***\n\n___\n\n- - -\n\nWords\n\n---")),
];

#[test]
fn markup_prints() {
    print_each(MARKUP);
}

const LINKS: &[Case] = &[
    ("links with spaces and brackets", |world| {
        said(
            world,
            "[words](<https://tarn.example/a b (c)>) [bracket [inner]](https://tarn.example/a_(b)) [](https://tarn.example/) [only]() ![picture of Ida](ida.png \"A title\") <https://tarn.example/auto> <ida@tarn.example> [ref][r] https://tarn.example/bare_(x). (https://tarn.example/y) www.tarn.example\n\n[r]: https://tarn.example/r 'title'",
        );
        let id = world.id();
        let typed = |address: &str| folkmoot::model::parts::WebLink { address: address.into(), ..link(id, "words") };
        let addresses =
            ["https://tarn.example/a b", "tarn.example/(x)", "javascript:alert(1)", "file:///etc", "  ", "a b"];
        world.event.details.links = addresses.map(typed).to_vec();
    }),
    ("addresses of 1,900 and 3,000 letters", |world| {
        let long = |length: usize| format!("https://tarn.example/{}", "seg-ment/".repeat(length / 9));
        said(world, &format!("[words]({0}) and {0}\n\n[more]({1}) and {1}", long(1_900), long(3_000)));
    }),
    ("an address without a joint", |world| {
        said(world, &format!("https://tarn.example/{} ida{}@tarn.example", "x".repeat(300), "a".repeat(200)));
    }),
    ("numbers, days and addresses beside each other", |world| {
        said(
            world,
            "On 1 January12 May 3rd Jun. 01632 960 142 0163296014201632960142 +44 1632 960142 a@b.c,d@e.f@g 31 December31 December",
        );
    }),
];

#[test]
fn links_print() {
    print_each(LINKS);
}
