// Sessions of courses to book in, and the booking form. Each test takes a course of its own by its number, so that
// tests that run at the same time never count each other's seats.
import { expect, type Page } from '@playwright/test';
import { read, ORIGIN } from './places';

export interface Session {
  id: string;
  course: { slug: string; name: string };
  starts_at: string;
  ends_at: string;
  capacity: number;
  seats_left: number;
  status: 'open' | 'full' | 'closed' | 'cancelled';
}

/** All sessions of all courses, course by course. */
async function all(): Promise<Session[][]> {
  const list = await read('/api/v1/courses?lang=ko&limit=100');
  const slugs: string[] = list.items.map((course: any) => course.slug).sort();
  return Promise.all(slugs.map(async (slug) => (await read(`/api/v1/courses/${slug}?lang=ko`)).runs as Session[]));
}

/** The roomiest session of the course of that number. */
export async function roomy(number: number): Promise<Session> {
  const runs = (await all())[number].filter((run) => run.status === 'open');
  return runs.reduce((best, run) => (run.seats_left > best.seats_left ? run : best));
}

/** A session without a seat. */
export async function full(): Promise<Session> {
  const found = (await all()).flat().find((run) => run.status === 'full');
  if (!found) throw new Error('no session of the demo expo is full');
  return found;
}

/** A session with hardly a seat left. */
export async function scarce(): Promise<Session> {
  const open = (await all()).flat().filter((run) => run.status === 'open');
  return open.reduce((least, run) => (run.seats_left < least.seats_left ? run : least));
}

/** How many seats a session has now. */
export async function seatsLeft(session: Session): Promise<number> {
  const course = await read(`/api/v1/courses/${session.course.slug}?lang=ko`);
  return course.runs.find((run: Session) => run.id === session.id).seats_left;
}

/** The address of the form for a session. */
export function form(lang: string, session: Session): string {
  return `/${lang}/courses/${session.course.slug}/book?session=${session.id}`;
}

let count = 0;

/** An address that nobody has booked with. */
export function email(who: string): string {
  count += 1;
  return `${who}-${process.pid}-${Date.now()}-${count}@garam.example`;
}

/** Books seats through the API, as somebody else would. */
export async function bookElsewhere(session: Session, seats: number): Promise<void> {
  const attendees = Array.from({ length: seats }, (_, at) => ({ name: `현장 ${at + 1}`, email: email('elsewhere') }));
  const answer = await fetch(`${ORIGIN}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ session: session.id, attendees }),
  });
  expect(answer.status, await answer.text()).toBe(201);
}

/** The button that books; the hidden one that Enter presses has no name. */
export function submit(page: Page, words: string) {
  return page.locator('form.book .cluster').getByRole('button', { name: words, exact: true });
}

/** A wall-clock time `09:30` of a moment in a zone. */
export function clock(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}
