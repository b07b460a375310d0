import { Agent, request } from "node:http";

export interface Load {
  perSecond: number;
  /** Milliseconds from the request to the end of its reply. */
  median: number;
  p99: number;
}

interface Target {
  url: string;
  headers?: Record<string, string>;
  /** What is posted, made anew for each request; without it the address is read. */
  post?: () => { headers: Record<string, string>; body: string };
}

const CONNECTIONS = 16;

/** Asks one address again and again on 16 connections for some seconds. Throws when a reply is not 200. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const connection = async () => {
    while (performance.now() < end) times.push(await timeOf(target, agent));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: times.length / elapsed, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function timeOf({ url, headers = {}, post }: Target, agent: Agent): Promise<number> {
  const sent = post?.();
  const method = sent ? "POST" : "GET";
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, method, headers: { ...headers, ...sent?.headers } }, (reply) => {
      reply.resume();
      reply.on("end", () => {
        if (reply.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url} answered ${reply.statusCode}`));
      });
      reply.on("error", reject);
    });
    call.on("error", reject);
    call.end(sent?.body);
  });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
