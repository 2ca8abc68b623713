//! The courses of the demo expo: their mix, their runs on the Korean calendar, rooms, seats and
//! languages. Built from the crate's own companies and products, without a server.

use std::collections::{BTreeMap, BTreeSet};

use madang_demo::calendar::Date;
use madang_demo::model::{Course, LoadTime, Local, Session};
use madang_demo::{company, course, library, product};

const SEED: u64 = 2026;
const DAY_MS: i64 = 86_400_000;

/// Characters of simplified Chinese that Japanese does not use.
const SIMPLIFIED_ONLY: &str = "业丢两为丽么义习书亏产亲仅仓仪份仿优传伤侧值偿储关农净减击划则创删别剂务动劳势匀华协单卡卫压发变叠另吨启员咖响哪唤啡喷围图场块坠坯垛垫墙增壳处备复头夹孪实审宽对导尘层屉带库应开异张弹强归录忆态总惯懂户扩扫扭护报拟拥择挡挤挥损换掺搁搅摄摆时显杀权极构柜查标栏树样检槛步每氧汇泵泽洁浇测浓涉涤满滤灵灾烘热焊环现电疗皱盏监盘码础确离种积稳笔筹签简类紧纤约级纫纳纸纹纺纽线练组细织终经绑结绕绘给络绝统继绩续维综缓编缘缝缩罚翘联肤胀胶脑艺节药营虑蚀衔补见观规视觉计订认讨让训议记讲许论设访证评识诉词试话询该语误说请诺读课调谱贝负责败货质购贯贴费资赖赛赶趋车转轮软轴轻载较输边达迁过运还这进远连迟适选递邻针钟钢钥钮铜铸链销锁锋错键镀镜长门闭问间闸阀阅阈阶际险难雾页项顺须顾预领颈频题颜额风飞饮饼馈驱验骤";

/// Instants of loading that are easy to get wrong: a Friday evening, the last minutes of a year, the
/// eve of Seollal and of Chuseok, and hours at which Korea and UTC have different days.
fn load_times() -> Vec<LoadTime> {
    let at = |year, month, day, minute| LoadTime { unix_ms: Date { year, month, day }.at_minute(minute) };
    vec![
        at(2026, 11, 23, 10 * 60),
        at(2026, 11, 27, 19 * 60 + 45),
        at(2026, 12, 31, 23 * 60 + 59),
        at(2027, 1, 1, 1),
        at(2027, 2, 5, 18 * 60),
        at(2027, 4, 30, 8 * 60 + 30),
        at(2027, 9, 13, 12 * 60),
        at(2027, 12, 24, 17 * 60),
        at(2028, 9, 30, 9 * 60),
    ]
}

fn courses(seed: u64, at: LoadTime) -> Vec<Course> {
    let companies = company::companies(seed, at);
    let products = product::products(seed, &companies, at);
    let technologies = library::technologies(seed, &products);
    course::courses(seed, at, &technologies, &companies)
}

fn sessions(courses: &[Course]) -> Vec<(&Course, &Session)> {
    courses.iter().flat_map(|course| course.sessions.iter().map(move |run| (course, run))).collect()
}

/// Minutes after midnight in Korea.
fn minute_of_day(unix_ms: i64) -> i64 {
    (unix_ms - Date::of_ms(unix_ms).at_minute(0)) / 60_000
}

#[test]
fn there_are_two_courses_for_each_of_four_fields_and_three_levels() {
    let courses = courses(SEED, load_times()[0]);
    let numbers: Vec<u8> = courses.iter().map(|course| course.number).collect();
    assert_eq!(numbers, (1..=24).collect::<Vec<u8>>());
    let mut mix: BTreeMap<(&str, &str), u8> = BTreeMap::new();
    for course in &courses {
        *mix.entry((&course.field, &course.level)).or_default() += 1;
    }
    for field in ["innovation", "operation", "simulation", "automation"] {
        for level in ["executive", "manager", "practitioner"] {
            assert_eq!(mix.get(&(field, level)), Some(&2), "{field} {level}");
        }
    }
    assert_eq!(mix.len(), 12);
}

#[test]
fn slugs_are_unique_latin_words() {
    let courses = courses(SEED, load_times()[0]);
    let slugs: BTreeSet<&str> = courses.iter().map(|course| course.slug.as_str()).collect();
    assert_eq!(slugs.len(), 24);
    for slug in slugs {
        assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{slug}");
    }
}

#[test]
fn prices_hours_and_subtitles_keep_to_the_plan() {
    let courses = courses(SEED, load_times()[0]);
    for course in &courses {
        assert!(
            course.price_krw == 0 || (50_000..=200_000).contains(&course.price_krw),
            "{} costs {}",
            course.slug,
            course.price_krw
        );
        assert!(!course.refundable || course.price_krw > 0, "{} refunds nothing", course.slug);
        let days = match course.hours {
            4 | 7 => 1,
            14 => 2,
            21 => 3,
            hours => panic!("{}: {hours} hours", course.slug),
        };
        assert_eq!(course.days, days, "{}", course.slug);
        assert!((3..=5).contains(&course.outcomes.len()), "{}", course.slug);
    }
    let with_subtitles = courses.iter().filter(|course| !course.subtitles.is_empty()).count();
    assert_eq!(with_subtitles, 4);
    assert!(courses.iter().flat_map(|course| &course.subtitles).all(|tag| ["en", "vi"].contains(&tag.as_str())));
}

#[test]
fn technologies_of_courses_exist_and_are_named_once() {
    let at = load_times()[0];
    let products = product::products(SEED, &company::companies(SEED, at), at);
    let known: BTreeSet<String> = library::technologies(SEED, &products).into_iter().map(|item| item.slug).collect();
    for course in courses(SEED, at) {
        assert!(!course.technologies.is_empty(), "{}", course.slug);
        let unique: BTreeSet<&String> = course.technologies.iter().collect();
        assert_eq!(unique.len(), course.technologies.len(), "{}", course.slug);
        assert!(course.technologies.iter().all(|slug| known.contains(slug)), "{}", course.slug);
    }
}

#[test]
fn sixty_six_runs_lie_between_two_days_and_fourteen_weeks_after_loading() {
    for at in load_times() {
        let today = Date::of_ms(at.unix_ms);
        let courses = courses(SEED, at);
        let sessions = sessions(&courses);
        assert_eq!(sessions.len(), 66, "loaded {}", today.iso());
        for (course, run) in sessions {
            assert!(run.starts_at_ms >= at.unix_ms + 2 * DAY_MS, "{}", course.slug);
            assert!(run.ends_at_ms > run.starts_at_ms, "{}", course.slug);
            assert!(Date::of_ms(run.ends_at_ms) <= today.plus_days(98), "{}", course.slug);
        }
        for course in &courses {
            assert!(course.sessions.len() >= 2, "{}", course.slug);
            assert!(
                course.sessions.windows(2).all(|pair| pair[0].ends_at_ms < pair[1].starts_at_ms),
                "{} runs one after another",
                course.slug
            );
        }
    }
}

#[test]
fn runs_take_place_on_korean_working_days_in_office_hours() {
    for at in load_times() {
        let courses = courses(SEED, at);
        for (course, run) in sessions(&courses) {
            let first = Date::of_ms(run.starts_at_ms);
            let last = Date::of_ms(run.ends_at_ms);
            assert_eq!(last.days() - first.days() + 1, i64::from(course.days), "{}", course.slug);
            for offset in 0..i64::from(course.days) {
                let day = first.plus_days(offset);
                assert!(day.is_working_day(), "{} on {}", course.slug, day.iso());
            }
            let (from, to) = (minute_of_day(run.starts_at_ms), minute_of_day(run.ends_at_ms));
            assert!(from >= 9 * 60 && to <= 18 * 60, "{}: {from} to {to}", course.slug);
            // A whole day has an hour for lunch.
            let net = if to - from > 6 * 60 { to - from - 60 } else { to - from };
            assert_eq!(net * i64::from(course.days), i64::from(course.hours) * 60, "{}", course.slug);
        }
    }
}

#[test]
fn no_venue_has_more_runs_than_its_two_rooms() {
    for at in load_times() {
        let courses = courses(SEED, at);
        let mut used: BTreeMap<(Date, &str), u8> = BTreeMap::new();
        for (course, run) in sessions(&courses) {
            assert!(["gumi", "suwon", "gwangju", "online"].contains(&run.venue.as_str()));
            for offset in 0..i64::from(course.days) {
                let day = Date::of_ms(run.starts_at_ms).plus_days(offset);
                *used.entry((day, &run.venue)).or_default() += 1;
            }
        }
        for ((day, venue), runs) in used {
            assert!(venue == "online" || runs <= 2, "{venue} on {}: {runs} runs", day.iso());
        }
    }
}

#[test]
fn one_run_is_full_one_is_cancelled_and_five_are_nearly_full() {
    for at in load_times() {
        let courses = courses(SEED, at);
        let all = sessions(&courses);
        for (course, run) in &all {
            let capacities = match (course.level.as_str(), run.venue.as_str()) {
                ("executive", _) => 15..=15,
                (_, "online") => 20..=40,
                _ => 20..=30,
            };
            assert!(capacities.contains(&run.capacity), "{}: {}", course.slug, run.capacity);
            assert!(run.taken <= run.capacity);
        }
        let cancelled: Vec<_> = all.iter().filter(|(_, run)| run.cancelled).collect();
        assert_eq!(cancelled.len(), 1);
        assert_eq!(cancelled[0].1.taken, 0, "bookings of a cancelled run are gone");
        let left: Vec<u16> =
            all.iter().filter(|(_, run)| !run.cancelled).map(|(_, run)| run.capacity - run.taken).collect();
        assert_eq!(left.iter().filter(|seats| **seats == 0).count(), 1);
        assert_eq!(left.iter().filter(|seats| (1..=3).contains(*seats)).count(), 5);
        let full = all.iter().find(|(_, run)| run.taken == run.capacity).expect("one is full");
        assert!(full.1.starts_at_ms > at.unix_ms + 7 * DAY_MS, "a waiting list has its use");
        let taken: BTreeSet<u16> = all.iter().map(|(_, run)| run.taken).collect();
        assert!(taken.len() >= 10, "seats taken vary");
    }
}

#[test]
fn the_plant_tour_names_a_company_of_the_expo() {
    let at = load_times()[0];
    let companies = company::companies(SEED, at);
    let courses = courses(SEED, at);
    let tour = &courses[0].description;
    assert!(companies.iter().any(|company| {
        company.level >= 3 && tour.ko.contains(&company.name.ko) && tour.en.contains(&company.name.en)
    }));
}

#[test]
fn the_same_seed_and_instant_give_the_same_courses() {
    let at = load_times()[1];
    assert_eq!(courses(SEED, at), courses(SEED, at));
    assert_ne!(courses(SEED, at), courses(SEED + 1, at));
}

#[test]
fn every_text_is_there_in_four_languages_and_its_own_script() {
    for course in courses(SEED, load_times()[0]) {
        check(&course.name);
        check(&course.summary);
        check(&course.description);
        course.outcomes.iter().chain(&course.prerequisites).for_each(check);
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn check(text: &Local) {
    let zh = text.zh.as_deref().unwrap_or_else(|| panic!("no zh: {}", text.en));
    let ja = text.ja.as_deref().unwrap_or_else(|| panic!("no ja: {}", text.en));
    for part in [text.ko.as_str(), text.en.as_str(), zh, ja] {
        assert!(!part.trim().is_empty() && part.trim() == part, "{part:?}");
    }
    assert!(text.ko.chars().any(is_hangul) && !text.ko.chars().any(|c| is_han(c) || is_kana(c)));
    assert!(!text.en.chars().any(|c| is_hangul(c) || is_han(c) || is_kana(c)), "{}", text.en);
    assert!(!zh.chars().any(|c| is_hangul(c) || is_kana(c)), "{zh}");
    assert!(!ja.chars().any(|c| is_hangul(c) || SIMPLIFIED_ONLY.contains(c)), "{ja}");
}
