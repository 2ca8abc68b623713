// A server of a test's own, with its own data folder, port and factory simulator, that the test may stop and
// start as it likes.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running demo expo. */
export class Expo {
  readonly origin: string;
  private server?: ChildProcess;
  private simulator?: ChildProcess;

  private constructor(
    private readonly port: number,
    private readonly data: string,
  ) {
    this.origin = `http://localhost:${port}`;
  }

  /** Loads the demo expo into a fresh folder and serves it. */
  static async start(): Promise<Expo> {
    const expo = new Expo(await freePort(), mkdtempSync(join(tmpdir(), 'madang-e2e-own-')));
    await ended(expo.spawn(['demo']));
    await expo.serve();
    return expo;
  }

  /** Serves, and waits until it is ready. */
  async serve(): Promise<void> {
    this.server = this.spawn(['serve']);
    await until(async () => (await fetch(`${this.origin}/readyz`)).ok, 30_000, 'the server is not ready');
  }

  /** Stops serving; connections end at once. */
  async stopServing(): Promise<void> {
    await stop(this.server, 'SIGTERM');
    this.server = undefined;
  }

  /** Lets the factories send with this period, and waits until `sending` says that they do. */
  async simulate(periodMs: number, sending: () => Promise<boolean>): Promise<void> {
    const child = this.spawn(['simulate', '--url', this.origin, '--period-ms', String(periodMs)]);
    this.simulator = child;
    const or = async () => child.exitCode !== null || (await sending());
    await until(or, 60_000, 'the factories do not send');
    if (child.exitCode !== null) throw new Error(`the simulator ended with ${child.exitCode}`);
  }

  /** Kills the simulator: nothing of what it was about to send arrives. */
  async stopSimulator(): Promise<void> {
    await stop(this.simulator, 'SIGKILL');
    this.simulator = undefined;
  }

  /** Stops all and takes the folder away. */
  async close(): Promise<void> {
    await this.stopSimulator();
    await this.stopServing();
    rmSync(this.data, { recursive: true, force: true });
  }

  private spawn(args: string[]): ChildProcess {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      MADANG_ADDR: `127.0.0.1:${this.port}`,
      MADANG_ORIGIN: this.origin,
      MADANG_DATA: this.data,
      MADANG_LOG: 'warn',
    };
    return spawn(process.env.MADANG_BIN!, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

function stop(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`madang ended with ${code}`))));
  });
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean>, limitMs: number, complaint: string): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`${complaint} after ${limitMs} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
