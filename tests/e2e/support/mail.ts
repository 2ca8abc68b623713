// The demo's sign-in links, and the mails that the server wrote into its data folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const data = process.env.MADANG_DATA!;

/** One line of the demo's sign-in links. */
export interface Invited {
  role: string;
  email: string;
  link: string;
}

/** The demo's person of a role, with the link that signs in once. */
export function invited(role: string): Invited {
  const lines = readFileSync(join(data, 'sign-in-links.txt'), 'utf8').trim().split('\n');
  const line = lines.map((text) => text.split(' ')).find(([name]) => name === role);
  if (!line) throw new Error(`sign-in-links.txt has no ${role}`);
  return { role, email: line[1], link: line[2] };
}

/** Texts of the mails to an address, as a reader sees them. */
export function mails(to: string): string[] {
  const folder = join(data, 'mail');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
  return names
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((mail) => new RegExp(`^To: .*${to.replace(/[.+]/g, '\\$&')}`, 'im').test(mail))
    .map(plain);
}

/** Links that sign in, in the mails to an address that ask nothing else. */
export function links(to: string): string[] {
  return mails(to).flatMap((text) => text.match(/https?:\/\/\S+\/auth\/[\w-]+/) ?? []);
}

/** The plain part of a mail, decoded. */
function plain(mail: string): string {
  const part = /content-type: text\/plain[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(mail);
  if (!part) throw new Error(`a mail without a plain part: ${mail.slice(0, 300)}`);
  const headers = mail.slice(part.index - 200 < 0 ? 0 : part.index - 200, part.index + part[0].indexOf(part[1]));
  const encoding = /content-transfer-encoding: (\S+)/gi;
  const last = [...headers.matchAll(encoding)].pop()?.[1].toLowerCase();
  if (last === 'base64') return Buffer.from(part[1], 'base64').toString('utf8');
  if (last !== 'quoted-printable') return part[1];
  const bytes = part[1].replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
