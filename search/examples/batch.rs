//! Measures with any corpus: `batch -- corpus.jsonl queries.jsonl [--snapshot DIR]`.
//!
//! Corpus lines: `{"id","group"?,"lang":{"ko":{"title","body","keywords":[…]},…},"facets":{"category":[…],…}}`.
//! Query lines: `{"q","lang","filters":{"category":["x"]}}`. Prints `{"init_ns","index_bytes"}` and then, for
//! each query, `{"q","hits":[up to 20 ids],"total","facets":{"category":{"x":12}},"ns"}`. With `--snapshot`
//! the parts of the index are written to that folder as well: `common.bin` and one file a language.

use std::{env, error::Error, fs, hint::black_box, path::Path, time::Instant};

use madang_search::{
    build::build,
    document::{Document, Text},
    engine::{Engine, Scratch},
    query::{Filter, Query},
};
use serde_json::{Map, Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, queries, rest @ ..] = &arguments[..] else {
        return Err("usage: batch CORPUS.jsonl QUERIES.jsonl [--snapshot DIR]".into());
    };
    let documents = lines(corpus)?.iter().map(document).collect::<Result<Vec<_>, _>>()?;
    let snapshot = build(&documents, 1);
    if let [flag, folder] = rest
        && flag == "--snapshot"
    {
        fs::create_dir_all(folder)?;
        fs::write(Path::new(folder).join("common.bin"), &snapshot.common)?;
        for (lang, part) in &snapshot.languages {
            fs::write(Path::new(folder).join(format!("{lang}.bin")), part)?;
        }
    }
    let bytes = snapshot.common.len() + snapshot.languages.iter().map(|(_, part)| part.len()).sum::<usize>();
    let start = Instant::now();
    let engine = Engine::load(&snapshot)?;
    println!(
        "{}",
        json!({"init_ns": nanoseconds(start), "index_bytes": bytes, "memory": engine.memory(), "terms": engine.terms()})
    );
    let mut scratch = Scratch::default();
    for line in lines(queries)? {
        let query = query(&line)?;
        let start = Instant::now();
        let found = black_box(engine.find(&query, &mut scratch));
        let ns = nanoseconds(start);
        let facets: Map<String, Value> = engine
            .facets()
            .iter()
            .zip(&found.counts)
            .map(|(facet, counts)| {
                let counted = facet.values.iter().zip(counts).filter(|(_, n)| **n > 0);
                (facet.name.clone(), Value::Object(counted.map(|(value, n)| (value.clone(), json!(n))).collect()))
            })
            .collect();
        let hits: Vec<&str> = found.hits.iter().map(|hit| engine.id(hit.document)).collect();
        let mut out = json!({"q": query.text, "hits": hits, "total": found.total, "facets": facets, "ns": ns});
        if env::var_os("SCORES").is_some() {
            out["scores"] = json!(found.hits.iter().map(|hit| hit.score).collect::<Vec<_>>());
            out["nearest"] = json!(found.nearest);
            out["correction"] = json!(found.correction);
        }
        println!("{out}");
    }
    Ok(())
}

fn nanoseconds(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
}

fn lines(path: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let parsed = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    parsed
        .map(|(n, line)| serde_json::from_str(line).map_err(|e| format!("{path}, line {}: {e}", n + 1).into()))
        .collect()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().map(|list| list.iter().map(string).collect()).unwrap_or_default()
}

fn document(line: &Value) -> Result<Document, Box<dyn Error>> {
    let texts = line["lang"].as_object().ok_or_else(|| format!("a corpus line has no `lang`: {line}"))?;
    let facets = line["facets"].as_object();
    Ok(Document {
        id: line["id"].as_str().ok_or_else(|| format!("a corpus line has no `id`: {line}"))?.to_owned(),
        group: line["group"].as_str().unwrap_or_else(|| line["id"].as_str().unwrap_or_default()).to_owned(),
        texts: texts
            .iter()
            .map(|(lang, text)| Text {
                lang: lang.clone(),
                title: string(&text["title"]),
                keywords: strings(&text["keywords"]),
                body: string(&text["body"]),
            })
            .collect(),
        facets: facets.into_iter().flatten().map(|(name, values)| (name.clone(), strings(values))).collect(),
        numbers: Vec::new(),
    })
}

fn query(line: &Value) -> Result<Query, Box<dyn Error>> {
    let filters = line["filters"].as_object().into_iter().flatten();
    Ok(Query {
        text: line["q"].as_str().ok_or_else(|| format!("a query line has no `q`: {line}"))?.to_owned(),
        lang: line["lang"].as_str().unwrap_or("ko").to_owned(),
        filters: filters.map(|(facet, values)| Filter { facet: facet.clone(), values: strings(values) }).collect(),
        limit: 20,
        ..Query::default()
    })
}
