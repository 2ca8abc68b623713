// The public pages, one sample each, and what stands in them. The samples come from the API of the server
// under test; they do not depend on how the demo expo is written.
import type { Lang } from './texts';

/** Where the shared server listens. */
export const ORIGIN = `http://localhost:${process.env.MADANG_TEST_PORT}`;

/** Reads the API as JSON. */
export async function read<T = any>(path: string, origin = ORIGIN): Promise<T> {
  const answer = await fetch(`${origin}${path}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Slugs of one thing of each kind. */
export interface Samples {
  company: string;
  product: string;
  factory: string;
  course: string;
  session: string;
  technology: string;
  patent: string;
}

let known: Promise<Samples> | undefined;

/** The samples, asked for once a worker. */
export function samples(): Promise<Samples> {
  known ??= ask();
  return known;
}

async function ask(): Promise<Samples> {
  const slug = async (list: string) => (await read(`/api/v1/${list}?lang=ko&limit=1`)).items[0].slug as string;
  const factories = await read('/api/v1/factories?lang=ko');
  const live = factories.items.find((card: any) => card.feed === 'http');
  const courses = await read('/api/v1/courses?lang=ko&limit=100');
  const card = courses.items.find((course: any) => course.next?.status === 'open');
  return {
    company: live.company.slug,
    product: await slug('products'),
    factory: live.slug,
    course: card.slug,
    session: card.next.id,
    technology: await slug('technologies'),
    patent: await slug('patents'),
  };
}

/** A kind of page. */
export interface Place {
  name: string;
  /** The address after the language. */
  rest: (of: Samples) => string;
  /** Types of the linked data in it. */
  linked?: string[];
  status?: number;
}

export const PLACES: Place[] = [
  { name: 'home', rest: () => '', linked: ['ExhibitionEvent'] },
  { name: 'visit', rest: () => '/visit', linked: ['ExhibitionEvent'] },
  { name: 'catalog', rest: () => '/catalog' },
  { name: 'catalog of a hall', rest: () => '/catalog?hall=FB' },
  { name: 'companies', rest: () => '/catalog?view=companies' },
  { name: 'company', rest: (of) => `/companies/${of.company}`, linked: ['Organization', 'BreadcrumbList'] },
  { name: 'product', rest: (of) => `/products/${of.product}`, linked: ['Product', 'BreadcrumbList'] },
  { name: 'live', rest: () => '/live' },
  { name: 'factory', rest: (of) => `/live/${of.factory}`, linked: ['BreadcrumbList'] },
  { name: 'courses', rest: () => '/courses' },
  { name: 'course', rest: (of) => `/courses/${of.course}`, linked: ['Course'] },
  { name: 'booking form', rest: (of) => `/courses/${of.course}/book?session=${of.session}` },
  { name: 'technologies', rest: () => '/technologies' },
  { name: 'technology', rest: (of) => `/technologies/${of.technology}`, linked: ['BreadcrumbList'] },
  { name: 'patents', rest: () => '/patents' },
  { name: 'patent', rest: (of) => `/patents/${of.patent}`, linked: ['BreadcrumbList'] },
  { name: 'not found', rest: () => '/no-such-page', status: 404 },
];

/** The address of a kind of page in a language. */
export async function address(place: Place, lang: Lang): Promise<string> {
  return `/${lang}${place.rest(await samples())}`;
}

/** The kind of page of that name. */
export function place(name: string): Place {
  const found = PLACES.find((one) => one.name === name);
  if (!found) throw new Error(`no page is called ${name}`);
  return found;
}
