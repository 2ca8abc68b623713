//! The public content in memory: one immutable snapshot per content version, swapped when the version in
//! the database moves. Reads never wait for the database, and outlive it.

pub mod ask;
pub mod choice;
pub mod company;
pub mod find;
pub mod hall;
pub mod product;
pub mod record;
#[cfg(test)]
mod sample;
pub mod snapshot;
pub mod store;
pub mod text;
pub mod wire;

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use record::{CompanyRecord, CourseRecord, FactoryRecord, PatentRecord, ProductRecord, TechnologyRecord};

/// Everything public of one content version, with the links between things resolved once.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Rises with every publish; part of every ETag and page key.
    pub version: i64,
    /// True for the demo expo.
    pub demo: bool,
    /// First day of the expo, 00:00 KST, in ms.
    pub expo_from: i64,
    pub companies: Vec<CompanyRecord>,
    pub products: Vec<ProductRecord>,
    pub technologies: Vec<TechnologyRecord>,
    pub patents: Vec<PatentRecord>,
    pub courses: Vec<CourseRecord>,
    pub factories: Vec<FactoryRecord>,
    index: Index,
    /// `(kind, old slug)` → slug.
    pub moved: HashMap<(String, String), String>,
}

#[derive(Debug, Default)]
struct Index {
    company: HashMap<String, usize>,
    product: HashMap<String, usize>,
    technology: HashMap<String, usize>,
    patent: HashMap<String, usize>,
    course: HashMap<String, usize>,
    factory: HashMap<String, usize>,
    products_of: HashMap<String, Vec<usize>>,
    finder: find::Finder,
}

macro_rules! lookups {
    ($($name:ident, $list:ident -> $type:ty;)*) => {
        $(
            /// The thing with this slug.
            #[must_use]
            pub fn $name(&self, slug: &str) -> Option<&$type> {
                self.index.$name.get(slug).map(|i| &self.$list[*i])
            }
        )*
    };
}

impl Catalogue {
    lookups! {
        company, companies -> CompanyRecord;
        product, products -> ProductRecord;
        technology, technologies -> TechnologyRecord;
        patent, patents -> PatentRecord;
        course, courses -> CourseRecord;
        factory, factories -> FactoryRecord;
    }

    /// The products of a company, in its order.
    pub fn products_of<'a>(&'a self, company: &str) -> impl Iterator<Item = &'a ProductRecord> + use<'a> {
        self.index.products_of.get(company).map_or(&[][..], Vec::as_slice).iter().map(|i| &self.products[*i])
    }

    /// The present slug of a thing whose slug has changed, by the first part of its page's path: an old one is
    /// printed on a badge or a bag somewhere.
    #[must_use]
    pub fn moved_to(&self, collection: &str, slug: &str) -> Option<&str> {
        let kind = match collection {
            "companies" => "company",
            "products" => "product",
            "technologies" => "technology",
            "patents" => "patent",
            "courses" => "course",
            "live" => "factory",
            _ => return None,
        };
        self.moved.get(&(kind.to_owned(), slug.to_owned())).map(String::as_str)
    }

    /// Builds the look-up tables; call it once after filling the lists.
    #[must_use]
    pub fn indexed(mut self) -> Self {
        fn table<T>(items: &[T], slug: impl Fn(&T) -> &str) -> HashMap<String, usize> {
            items.iter().enumerate().map(|(i, item)| (slug(item).to_owned(), i)).collect()
        }
        let mut products_of: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, product) in self.products.iter().enumerate() {
            products_of.entry(product.company.clone()).or_default().push(i);
        }
        self.index = Index {
            company: table(&self.companies, |c| &c.slug),
            product: table(&self.products, |p| &p.slug),
            technology: table(&self.technologies, |t| &t.slug),
            patent: table(&self.patents, |p| &p.slug),
            course: table(&self.courses, |c| &c.slug),
            factory: table(&self.factories, |f| &f.slug),
            products_of,
            finder: find::Finder::default(),
        };
        self.index.finder = find::Finder::new(&self);
        self
    }
}

/// The current snapshot, shared by all handlers.
#[derive(Debug, Default)]
pub struct Catalogues(RwLock<Arc<Catalogue>>);

impl Catalogues {
    /// Starts with a snapshot.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        Self(RwLock::new(Arc::new(catalogue)))
    }

    /// The snapshot as of now.
    #[must_use]
    pub fn current(&self) -> Arc<Catalogue> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts a newer snapshot in place; requests under way keep the old one.
    pub fn replace(&self, catalogue: Catalogue) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
    }
}
