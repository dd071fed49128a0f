import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measure {
  wall: number;
  /** User and system time of the process, in seconds. */
  cpu: number;
  /** Highest resident size, in MB. */
  memory: number;
  status: number | null;
}

/** Runs a command as a whole process. Linux only: CPU time and memory are read from /proc while it runs. */
export function measure(command: string, args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // The shell's own `time` sees the child's CPU time to its very end.
    const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>/dev/null', command, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let memory = 0;
    let times = '';
    const poll = setInterval(() => {
      memory = Math.max(memory, peakOf(child.pid as number));
    }, 10);
    child.stderr.on('data', (data) => {
      times += data;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(poll);
      const [user = 0, system = 0] = times.trim().split(/\s+/).slice(-2).map(Number);
      resolve({ wall: (performance.now() - start) / 1000, cpu: user + system, memory, status });
    });
  });
}

function peakOf(shell: number): number {
  try {
    let peak = 0;
    for (const pid of readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ').filter(Boolean)) {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      peak += Number(kilobytes ?? 0) / 1024;
    }
    return peak;
  } catch {
    return 0;
  }
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** The value that a share of all are not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}
