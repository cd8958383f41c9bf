//! Other scripts than Latin, beside English, and from right to left.

use super::printing::{Case, print_each};
use super::spread::{everywhere, named, said};
use crate::minutes::world::when;

const SCRIPTS: &[Case] = &[
    ("Chinese, Japanese and Korean", |world| {
        named(world, "王小明 委員会 위원회");
        said(world, "會議於 星期二 舉行。日本語の テキスト。 한국어 문장입니다.");
    }),
    ("a Chinese paragraph without spaces", |world| said(world, &"會議於星期二舉行共有二十八人參加".repeat(8))),
    ("Arabic beside English", |world| {
        named(world, "مجلس المدينة (Town Council) 2026");
        said(
            world,
            "اجتمع المجلس في Town Hall يوم 5 November 2026 وحضر 28 شخصا.\n\nThe chair said مرحبا بكم to all (شكرا).\n\n- النقطة الأولى\n- Second point",
        );
    }),
    ("Hebrew beside English", |world| {
        named(world, "שרה לוי (Sarah Levy)");
        said(world, "הישיבה נפתחה ב-14:00 and closed at 4pm. שלום, world!");
    }),
    ("names from the right as owners", |world| {
        let item = world.item("عربي", |_| {});
        for (number, name) in ["فاطمة الزهراء", "محمد Ali", "رُقَيَّة", "۱۲۳ علی", "أحمد، بن: سعيد"].iter().enumerate()
        {
            let organisation = world.organisation("هيئة التعاون");
            let owner = world.person(name, "رئيسة", Some(organisation));
            world.attends(owner, |_| {});
            world.action(&format!("Call them, number{number}."), Some(item), |action| {
                (action.owner, action.by) = (Some(owner), when("12 December 2026"));
            });
        }
    }),
    ("scripts of the world", |world| {
        named(world, "Καλημέρα Доброе утро हिन्दी ไทย ქართული");
        said(world, "বাংলা தமிழ் తెలుగు ਪੰਜਾਬੀ ગુજરાતી አማርኛ Հայերեն ខ្មែរ ລາວ မြန်မာ བོད་ ᏣᎳᎩ ᓄᓇᕗᑦ ݥާދިވެހި ܣܘܪܝܝܐ ߒߞߏ ᠮᠣᠩᠭᠣᠯ");
    }),
    ("letters with marks", |world| named(world, "Ŵŷ Łódź Đặng Þórr Ǻ Ḣ ǆ ﬃ İıĞ ß ẞ Ơ Ự")),
];

#[test]
fn scripts_print() {
    print_each(SCRIPTS);
}

#[test]
fn scripts_print_in_every_field() {
    print_each(&[
        ("Arabic everywhere", |world| everywhere(world, "مجلس المدينة Council 5")),
        ("Chinese everywhere", |world| everywhere(world, "委員會 Council")),
    ]);
}
