//! Days, rooms and seats of the course runs: Korean working days only, two rooms at each venue, one
//! cancelled run, one full run and a few with hardly a seat left. What is taught is not its matter.

use std::collections::BTreeMap;

use super::CourseText;
use crate::calendar::Date;
use crate::model::{LoadTime, Session};
use crate::rng::Rng;

/// The first run starts at least this many days after loading.
const FIRST_AFTER_DAYS: i64 = 2;
/// The last run ends at most this many days after the day of loading (14 weeks).
const LAST_AFTER_DAYS: i64 = 98;
/// Runs at one physical venue on one day.
const ROOMS: u8 = 2;
/// Runs of a course; courses of three days and those in [`TWO_RUNS`] have one less.
const RUNS: usize = 3;
/// Shorter courses that also run only twice.
const TWO_RUNS: [u8; 2] = [1, 18];
/// Runs with one to three seats left.
const NEARLY_FULL: usize = 5;
/// Days before its start on which booking closes: a full or cancelled run lies further off, so that
/// its waiting list and its notice can be seen working.
const DEADLINE_DAYS: i64 = 7;

/// One run on its way to a session.
struct Run {
    course: usize,
    start: Date,
    session: Session,
}

/// The runs of every course, in the order of `courses`, each list by start. 66 runs for the 24 courses.
pub(super) fn runs(seed: u64, at: LoadTime, courses: &[&CourseText]) -> Vec<Vec<Session>> {
    let mut rng = Rng::new(seed, "course-runs");
    let today = Date::of_ms(at.unix_ms);
    let days = start_days(at, today);
    let mut order: Vec<usize> = (0..courses.len()).collect();
    rng.shuffle(&mut order);
    // Round by round in the same order, so that the runs of one course lie weeks apart.
    let wanted: Vec<(usize, usize)> = (0..RUNS)
        .flat_map(|round| order.iter().map(move |course| (*course, round)))
        .filter(|(course, round)| *round < run_count(courses[*course]))
        .collect();
    let mut rooms: BTreeMap<(Date, &str), u8> = BTreeMap::new();
    let mut runs: Vec<Run> = Vec::new();
    for (place, (index, round)) in wanted.iter().copied().enumerate() {
        let course = courses[index];
        let venue = course.venues[round % course.venues.len()];
        let target = place * days.len() / wanted.len();
        let start = days[target..].iter().chain(days[..target].iter().rev()).find(|day| {
            is_free(**day, course.days(), venue, &rooms)
                && day.plus_days(i64::from(course.days()) - 1) <= today.plus_days(LAST_AFTER_DAYS)
                && runs.iter().all(|run| run.course != index || (run.start.days() - day.days()).abs() >= 7)
        });
        // With two rooms at three venues there are several times more places than runs.
        let Some(start) = start.copied() else {
            continue;
        };
        for offset in 0..i64::from(course.days()) {
            *rooms.entry((start.plus_days(offset), venue)).or_default() += 1;
        }
        let session = session(&mut rng, course, venue, start, today);
        runs.push(Run { course: index, start, session });
    }
    mark(&mut rng, today, &mut runs);
    let mut sessions: Vec<Vec<Session>> = courses.iter().map(|_| Vec::new()).collect();
    for run in runs {
        sessions[run.course].push(run.session);
    }
    for list in &mut sessions {
        list.sort_by_key(|session| session.starts_at_ms);
    }
    sessions
}

/// Runs of one course.
fn run_count(course: &CourseText) -> usize {
    if course.days() == 3 || TWO_RUNS.contains(&course.number) { RUNS - 1 } else { RUNS }
}

/// Working days on which a run may begin.
fn start_days(at: LoadTime, today: Date) -> Vec<Date> {
    let earliest = at.unix_ms + FIRST_AFTER_DAYS * 86_400_000;
    (FIRST_AFTER_DAYS..=LAST_AFTER_DAYS)
        .map(|days| today.plus_days(days))
        // Nothing begins before 09:00.
        .filter(|day| day.is_working_day() && day.at_minute(9 * 60) >= earliest)
        .collect()
}

/// Whether the venue has a room on each of the days, which must follow each other as working days: a
/// course does not break for a weekend.
fn is_free(start: Date, days: u8, venue: &str, rooms: &BTreeMap<(Date, &str), u8>) -> bool {
    (0..i64::from(days)).map(|offset| start.plus_days(offset)).all(|day| {
        let used = rooms.get(&(day, venue)).copied().unwrap_or(0);
        day.is_working_day() && (venue == "online" || used < ROOMS)
    })
}

/// A run with its hours, seats and a plausible number of bookings: the nearer, the fuller.
fn session(rng: &mut Rng, course: &CourseText, venue: &str, start: Date, today: Date) -> Session {
    let (from, to) = match (course.hours, venue) {
        (..=4, _) => *rng.pick(&[(13 * 60 + 30, 17 * 60 + 30), (14 * 60, 18 * 60)]),
        // Trains from the capital reach Gwangju later.
        (_, "gwangju") => (10 * 60, 18 * 60),
        _ => (9 * 60 + 30, 17 * 60 + 30),
    };
    let capacity = match (course.level, venue, course.days()) {
        ("executive", ..) => 15,
        (_, "online", _) => *rng.pick(&[30, 35, 40]),
        (_, _, 3) => 20,
        _ => *rng.pick(&[20, 24, 25, 30]),
    };
    let lead = (start.days() - today.days()) as f64 / LAST_AFTER_DAYS as f64;
    let share = (0.8 - 0.7 * lead + rng.range(-0.15, 0.15)).clamp(0.0, 1.0);
    let taken = (f64::from(capacity) * share).round() as u16;
    Session {
        starts_at_ms: start.at_minute(from),
        ends_at_ms: start.plus_days(i64::from(course.days()) - 1).at_minute(to),
        venue: venue.to_owned(),
        capacity,
        // Full and nearly full runs are chosen by `mark` alone.
        taken: taken.min(capacity - 4),
        cancelled: false,
    }
}

/// Makes one run full, one cancelled (its bookings gone) and a few nearly full.
fn mark(rng: &mut Rng, today: Date, runs: &mut [Run]) {
    let mut bookable: Vec<usize> =
        (0..runs.len()).filter(|index| runs[*index].start.days() - today.days() > DEADLINE_DAYS + 1).collect();
    rng.shuffle(&mut bookable);
    // Stable: among equals the shuffled order stays. The scarce ones are those of the next six weeks.
    bookable.sort_by_key(|index| runs[*index].start.days() - today.days() > 42);
    for (place, index) in bookable.into_iter().take(NEARLY_FULL + 2).enumerate() {
        let session = &mut runs[index].session;
        match place {
            0 => session.taken = session.capacity,
            1 => {
                session.cancelled = true;
                session.taken = 0;
            }
            _ => session.taken = session.capacity - 1 - rng.below(3) as u16,
        }
    }
}
