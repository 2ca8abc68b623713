//! The twelve process archetypes of the demo with their parameter ranges (expert estimates), the
//! machine's name in four languages, and which product type is made on which. Drawing values from the
//! ranges is left to `profile` and `factory`.

use crate::model::Hall;

/// Ranges of one kind of process. Shares are fractions of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Archetype {
    /// Stable key, kept in `Factory::archetype`.
    pub key: &'static str,
    /// Halls in which it occurs.
    pub halls: &'static [Hall],
    /// Prefix of machine ids.
    pub machine: &'static str,
    /// The machine's name in ko, en, zh, ja.
    pub names: [&'static str; 4],
    /// Ideal time of one cycle in ms; a cycle gives `cavities` pieces.
    pub cycle_ms: (f64, f64),
    /// Pieces a cycle, one of these.
    pub cavities: &'static [u16],
    /// APT / PBT.
    pub availability: (f64, f64),
    /// PRI·PQ / APT.
    pub effectiveness: (f64, f64),
    /// GQ / PQ.
    pub quality: (f64, f64),
    /// Typical OEE.
    pub oee: (f64, f64),
    /// Mean operating time between failures, h.
    pub mtbf_h: (f64, f64),
    /// Mean time to restoration, min.
    pub mttr_min: (f64, f64),
    /// One changeover, min.
    pub changeover_min: (f64, f64),
    /// Share of the rejects of the first judgement that are reworked.
    pub rework: f64,
    /// Energy a piece, kWh.
    pub kwh_piece: (f64, f64),
    /// Shift plans that fit the sector: how many shifts a day (1, 2, 3).
    pub shifts: &'static [u8],
}

/// All archetypes.
pub static ARCHETYPES: [Archetype; 12] = [
    Archetype {
        key: "injection_moulding",
        halls: &[Hall::Pm, Hall::Hh, Hall::Ap],
        machine: "injection",
        names: ["사출성형기", "Injection moulding machine", "注塑机", "射出成形機"],
        cycle_ms: (18_000.0, 60_000.0),
        cavities: &[1, 2, 4, 8, 16],
        availability: (0.80, 0.88),
        effectiveness: (0.88, 0.94),
        quality: (0.970, 0.993),
        oee: (0.68, 0.80),
        mtbf_h: (40.0, 120.0),
        mttr_min: (25.0, 90.0),
        changeover_min: (40.0, 90.0),
        rework: 0.0,
        kwh_piece: (0.02, 0.30),
        shifts: &[2, 3, 3],
    },
    Archetype {
        key: "press_stamping",
        halls: &[Hall::Pm, Hall::Hh],
        machine: "press",
        names: ["프레스", "Stamping press", "冲压机", "プレス機"],
        cycle_ms: (1_000.0, 4_000.0),
        cavities: &[1, 2],
        availability: (0.70, 0.82),
        effectiveness: (0.80, 0.90),
        quality: (0.985, 0.997),
        oee: (0.57, 0.72),
        mtbf_h: (25.0, 70.0),
        mttr_min: (20.0, 60.0),
        changeover_min: (30.0, 60.0),
        rework: 0.1,
        kwh_piece: (0.01, 0.05),
        shifts: &[1, 2, 2],
    },
    Archetype {
        key: "cnc_machining",
        halls: &[Hall::Pm, Hall::Is, Hall::Me],
        machine: "cnc",
        names: ["CNC 가공기", "CNC machining centre", "CNC加工中心", "CNC加工機"],
        cycle_ms: (60_000.0, 900_000.0),
        cavities: &[1],
        availability: (0.65, 0.80),
        effectiveness: (0.80, 0.90),
        quality: (0.980, 0.997),
        oee: (0.52, 0.70),
        mtbf_h: (60.0, 200.0),
        mttr_min: (40.0, 180.0),
        changeover_min: (20.0, 60.0),
        rework: 0.3,
        kwh_piece: (0.3, 2.0),
        shifts: &[1, 1, 2],
    },
    Archetype {
        key: "die_casting",
        halls: &[Hall::Pm],
        machine: "diecast",
        names: ["다이캐스팅기", "Die-casting machine", "压铸机", "ダイカストマシン"],
        cycle_ms: (30_000.0, 90_000.0),
        cavities: &[1, 2, 4],
        availability: (0.72, 0.84),
        effectiveness: (0.84, 0.92),
        quality: (0.94, 0.98),
        oee: (0.58, 0.74),
        mtbf_h: (20.0, 60.0),
        mttr_min: (30.0, 120.0),
        changeover_min: (60.0, 120.0),
        rework: 0.1,
        kwh_piece: (0.5, 3.0),
        shifts: &[2, 3],
    },
    Archetype {
        key: "smt_line",
        halls: &[Hall::Ap, Hall::Pm],
        machine: "smt",
        names: ["SMT 라인", "SMT line", "SMT贴片线", "SMTライン"],
        cycle_ms: (15_000.0, 40_000.0),
        cavities: &[1, 2, 4, 8],
        availability: (0.75, 0.88),
        effectiveness: (0.80, 0.92),
        quality: (0.990, 0.998),
        oee: (0.62, 0.78),
        mtbf_h: (10.0, 40.0),
        mttr_min: (5.0, 25.0),
        changeover_min: (15.0, 40.0),
        rework: 0.7,
        kwh_piece: (0.05, 0.30),
        shifts: &[2, 3],
    },
    Archetype {
        key: "assembly",
        halls: &[Hall::Ap, Hall::Me],
        machine: "assembly",
        names: ["조립 라인", "Assembly line", "装配线", "組立ライン"],
        cycle_ms: (20_000.0, 300_000.0),
        cavities: &[1],
        availability: (0.85, 0.93),
        effectiveness: (0.85, 0.95),
        quality: (0.96, 0.99),
        oee: (0.70, 0.84),
        mtbf_h: (60.0, 300.0),
        mttr_min: (10.0, 40.0),
        changeover_min: (10.0, 30.0),
        rework: 0.8,
        kwh_piece: (0.02, 0.40),
        shifts: &[1],
    },
    Archetype {
        key: "food_packing",
        halls: &[Hall::Fb],
        machine: "packing",
        names: ["식품 성형·포장 라인", "Food forming and packing line", "食品成型包装线", "食品成形・包装ライン"],
        cycle_ms: (500.0, 1_500.0),
        cavities: &[1],
        availability: (0.72, 0.85),
        effectiveness: (0.80, 0.92),
        quality: (0.97, 0.99),
        oee: (0.58, 0.74),
        mtbf_h: (6.0, 20.0),
        mttr_min: (8.0, 30.0),
        changeover_min: (20.0, 60.0),
        rework: 0.0,
        kwh_piece: (0.02, 0.20),
        shifts: &[1, 2],
    },
    // A batch takes 60–95 min; the line's sixteen baskets are unloaded in turn, one each
    // 4–6 min.
    Archetype {
        key: "retort",
        halls: &[Hall::Fb],
        machine: "retort",
        names: ["레토르트 살균 라인", "Retort line", "杀菌釜生产线", "レトルト殺菌ライン"],
        cycle_ms: (225_000.0, 356_250.0),
        cavities: &[120, 180, 240],
        availability: (0.80, 0.90),
        effectiveness: (0.85, 0.95),
        quality: (0.980, 0.996),
        oee: (0.68, 0.80),
        mtbf_h: (150.0, 500.0),
        mttr_min: (60.0, 180.0),
        changeover_min: (20.0, 40.0),
        rework: 0.0,
        kwh_piece: (0.04, 0.20),
        shifts: &[1, 2],
    },
    Archetype {
        key: "filling",
        halls: &[Hall::Hh, Hall::Fb],
        machine: "filling",
        names: ["충전 라인", "Filling line", "灌装线", "充填ライン"],
        cycle_ms: (750.0, 2_000.0),
        cavities: &[1],
        availability: (0.65, 0.80),
        effectiveness: (0.75, 0.88),
        quality: (0.980, 0.995),
        oee: (0.50, 0.66),
        mtbf_h: (8.0, 30.0),
        mttr_min: (8.0, 25.0),
        changeover_min: (40.0, 120.0),
        rework: 0.0,
        kwh_piece: (0.01, 0.05),
        shifts: &[1, 2],
    },
    Archetype {
        key: "sewing_knitting",
        halls: &[Hall::Hh, Hall::Is],
        machine: "sewing",
        names: ["봉제·편직 라인", "Sewing and knitting line", "缝制针织线", "縫製・編立ライン"],
        cycle_ms: (60_000.0, 180_000.0),
        cavities: &[1],
        availability: (0.82, 0.92),
        effectiveness: (0.85, 0.95),
        quality: (0.960, 0.985),
        // The low end: textile benchmarks end at 72 %.
        oee: (0.66, 0.74),
        mtbf_h: (30.0, 100.0),
        mttr_min: (10.0, 40.0),
        changeover_min: (10.0, 30.0),
        rework: 0.5,
        kwh_piece: (0.02, 0.15),
        shifts: &[1],
    },
    Archetype {
        key: "film_web",
        halls: &[Hall::Pm],
        machine: "web",
        names: ["필름·원단 라인", "Film and web line", "薄膜卷材线", "フィルム・原反ライン"],
        // The counted piece is one metre.
        cycle_ms: (240.0, 1_000.0),
        cavities: &[1],
        availability: (0.75, 0.88),
        effectiveness: (0.85, 0.93),
        quality: (0.950, 0.985),
        oee: (0.62, 0.78),
        mtbf_h: (40.0, 150.0),
        mttr_min: (30.0, 120.0),
        changeover_min: (20.0, 60.0),
        rework: 0.0,
        kwh_piece: (0.01, 0.04),
        shifts: &[2, 3],
    },
    Archetype {
        key: "cold_forming",
        halls: &[Hall::Pm],
        machine: "former",
        names: ["냉간 단조·코일링기", "Cold former and coiler", "冷镦卷簧机", "冷間圧造・コイリング機"],
        cycle_ms: (240.0, 1_000.0),
        cavities: &[1],
        availability: (0.70, 0.85),
        effectiveness: (0.80, 0.92),
        quality: (0.992, 0.999),
        oee: (0.58, 0.76),
        mtbf_h: (15.0, 50.0),
        mttr_min: (10.0, 40.0),
        changeover_min: (60.0, 180.0),
        rework: 0.0,
        kwh_piece: (0.002, 0.02),
        shifts: &[2, 3],
    },
];

/// The archetype with this key.
#[must_use]
pub fn by_key(key: &str) -> Option<&'static Archetype> {
    ARCHETYPES.iter().find(|a| a.key == key)
}

/// The archetypes of a hall, in table order. Every hall has at least two.
#[must_use]
pub fn of_hall(hall: Hall) -> Vec<&'static Archetype> {
    ARCHETYPES.iter().filter(|a| a.halls.contains(&hall)).collect()
}

/// On which archetype a product type (`P01` … `P75`) is made.
#[must_use]
pub fn of_product_type(kind: &str) -> Option<&'static Archetype> {
    let number: u8 = kind.strip_prefix('P')?.parse().ok()?;
    let key = match number {
        4 | 14 => "retort",
        5 | 6 | 12 | 13 | 16 | 18 | 19 | 20 | 22 => "filling",
        1..=17 => "food_packing",
        21 | 26 | 31 | 37 | 38 | 40 | 41 | 48 | 50 | 51 => "injection_moulding",
        23 | 28 | 29 | 30 | 32 | 57 => "sewing_knitting",
        24 | 25 | 27 | 42 | 43 => "press_stamping",
        39 | 49 | 55 => "smt_line",
        44 | 47 => "cold_forming",
        45 => "die_casting",
        52..=54 => "film_web",
        46 | 56 | 58..=64 | 67..=69 => "cnc_machining",
        33..=36 | 65 | 66 | 70..=75 => "assembly",
        _ => return None,
    };
    by_key(key)
}

#[cfg(test)]
mod tests {
    use super::{ARCHETYPES, Hall, of_hall, of_product_type};

    #[test]
    fn every_product_type_is_made_on_an_archetype_of_its_hall() {
        let halls = [
            (1..=17, Hall::Fb),
            (18..=32, Hall::Hh),
            (33..=40, Hall::Ap),
            (41..=56, Hall::Pm),
            (57..=63, Hall::Is),
            (64..=75, Hall::Me),
        ];
        for (numbers, hall) in halls {
            assert!(of_hall(hall).len() >= 2);
            for number in numbers {
                let kind = format!("P{number:02}");
                let archetype = of_product_type(&kind).expect("made somewhere");
                assert!(archetype.halls.contains(&hall), "{kind} on {}", archetype.key);
            }
        }
        assert_eq!(of_product_type("P76"), None);
        assert_eq!(of_product_type("kimchi"), None);
    }

    #[test]
    fn ranges_multiply_out_to_the_typical_oee() {
        for a in &ARCHETYPES {
            let middle = |r: (f64, f64)| (r.0 + r.1) / 2.0;
            let product = middle(a.availability) * middle(a.effectiveness) * middle(a.quality);
            assert!((product - middle(a.oee)).abs() < 0.07, "{} {product:.3}", a.key);
        }
    }
}
