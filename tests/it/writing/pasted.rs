//! What is pasted from Word, mails and pages.

use folkmoot::writing::pasted::{as_markdown, says_the_same};

fn check(html: &str, expected: &str) {
    assert_eq!(as_markdown(html), expected, "{html}");
}

#[test]
fn headings_paragraphs_and_emphasis_stay() {
    check("<h2>What <b>now</b></h2><p>One</p><p>Two</p>", "## What now\n\nOne\n\nTwo");
    check("<p>a <b>big </b>map, <i>soon</i></p>", "a **big** map, *soon*");
    check("<p><strong><em>both</em></strong></p>", "***both***");
    check("<span style='font-weight:700'>big</span> map", "**big** map");
    check("<b style='font-weight:normal'><p>plain</p></b>", "plain");
    check("<p>one<br>two</p>", "one\ntwo");
    check("<div>one</div><div>two</div>", "one\n\ntwo");
    check("<p>a&nbsp;b &amp; c &eacute;</p>", "a b & c é");
    check("<blockquote><p>so it is</p><p>and was</p></blockquote>", "> so it is\n\n> and was");
    check("one\n  two\tthree", "one two three");
}

#[test]
fn lists_stay_with_their_levels() {
    check("<ul><li>maps</li><li>flags<ul><li>red</li></ul></li><li>tea</li></ul>", "- maps\n- flags\n  - red\n- tea");
    check("<ol><li>maps<li>flags</ol>", "1. maps\n2. flags");
    check("<ol start=3><li><p>maps</p></li><li><p>flags</p><p>both</p></li></ol>", "3. maps\n4. flags\n\n   both");
    check("<p>Bring:</p><ul><li>maps</li></ul><p>Then go.</p>", "Bring:\n\n- maps\n\nThen go.");
}

#[test]
fn links_stay_where_they_lead_to_the_web_or_to_a_person() {
    check("<a href='https://example.org/a'>the map</a>", "[the map](https://example.org/a)");
    check("<a href='mailto:ann@example.org'>Ann</a>", "[Ann](mailto:ann@example.org)");
    check("<a href='javascript:alert(1)'>no</a> <a href='#top'>up</a>", "no up");
    check("<a href='https://example.org'><b>bold</b></a>", "[**bold**](https://example.org)");
}

#[test]
fn tables_become_lines_and_layouts_do_not() {
    check(
        "<table><tr><th>Who</th><th>What</th></tr><tr><td>Ann</td><td>maps|flags</td></tr><tr><td></td><td>tea</td></tr></table>",
        "| Who | What |\n| --- | --- |\n| Ann | maps\\|flags |\n|  | tea |",
    );
    check("<table><tr><td><p>one</p><p>two</p></td></tr></table>", "one\n\ntwo");
    check("<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table>", "- a\n\nb");
}

#[test]
fn what_looks_like_a_mark_stays_what_it_is() {
    check("<p>2 * 3 and *note and snake_case _so_</p>", "2 * 3 and \\*note and snake_case \\_so\\_");
    check("<p>1. not a list</p>", "1\\. not a list");
    check("<p>- nor this</p><p># nor that</p>", "\\- nor this\n\n\\# nor that");
    check("<li>- in an item</li>", "- \\- in an item");
}

#[test]
fn words_own_rubbish_goes() {
    let word = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<style><!-- p.MsoNormal {mso-style-unhide:no; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=EN-US style='mso-ansi-language:EN-US'>The walk<o:p></o:p></span></h1>
<p class=MsoNormal>We <b style='mso-bidi-font-weight:normal'>must</b> bring:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>maps<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>of the river<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>tea<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"#;
    check(word, "# The walk\n\nWe **must** bring:\n\n- maps\n  - of the river\n2. tea");
}

#[test]
fn pages_say_nothing_of_what_is_not_seen() {
    check("<title>Page</title><script>if (a < b) { run() }</script><p>seen</p>", "seen");
    check("<p style='display:none'>hidden</p><p>seen</p>", "seen");
    check("<img src='x.png' alt='a map'>", "");
    check("", "");
    check("<p", "");
    check("</p></li></table>text</b>", "text");
}

#[test]
fn what_is_beside_the_plain_text_must_say_the_same() {
    let check = |plain: &str, markdown: &str, expected: bool| {
        assert_eq!(says_the_same(plain, markdown), expected, "{plain:?} {markdown:?}");
    };
    check("The walk\n1. maps\n2. tea", "# The walk\n\n1. maps\n2. tea", true);
    check("\u{b7} maps\n\u{b7} tea", "- maps\n- **tea**", true);
    check("something else altogether", "# The walk", false);
    check("", "# The walk", false);
}
