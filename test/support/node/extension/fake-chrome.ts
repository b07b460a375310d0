/** A storage area in memory, with a quota as the browser's has. */
export class FakeArea {
  values: Record<string, unknown> = {};
  /** Bytes, of keys and values as JSON. */
  quota = Number.POSITIVE_INFINITY;
  writes = 0;

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? Object.keys(this.values) : [keys].flat();
    const found = wanted.filter((key) => key in this.values);
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.values[key]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    const next = { ...this.values, ...structuredClone(items) };
    if (JSON.stringify(next).length > this.quota) throw new Error("Resource::kQuotaBytes quota exceeded");
    this.values = next;
    this.writes++;
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.values[key];
  }
}

interface Alarm {
  delayInMinutes: number;
}

/** The part of the browser's API for extensions that the code under test uses. */
export class FakeChrome {
  local = new FakeArea();
  session = new FakeArea();
  alarmsSet = new Map<string, Alarm>();
  badge = { text: "", title: "", color: "" };
  /** Origins that the browser lets the extension speak to; `null` for all. */
  allowed: string[] | null = null;
  mayNotify = false;
  notified: { id: string; message: string }[] = [];

  get storage() {
    return { local: this.local, session: this.session };
  }

  readonly runtime = { id: "fake" };

  readonly permissions = {
    contains: async ({ origins, permissions }: { origins?: string[]; permissions?: string[] }) =>
      permissions
        ? this.mayNotify
        : (origins ?? []).every((origin) => this.allowed?.includes(origin) ?? true),
    request: async () => true,
    remove: async ({ origins }: { origins?: string[] }) => {
      this.allowed = (this.allowed ?? []).filter((origin) => !origins?.includes(origin));
      return true;
    },
  };

  readonly alarms = {
    get: async (name: string) => this.alarmsSet.get(name),
    create: async (name: string, alarm: Alarm) => void this.alarmsSet.set(name, alarm),
    clear: async (name: string) => this.alarmsSet.delete(name),
  };

  readonly action = {
    setTitle: async ({ title }: { title: string }) => void Object.assign(this.badge, { title }),
    setBadgeText: async ({ text }: { text: string }) => void Object.assign(this.badge, { text }),
    setBadgeBackgroundColor: async ({ color }: { color: string }) =>
      void Object.assign(this.badge, { color }),
    setBadgeTextColor: async () => {},
  };

  readonly notifications = {
    create: async (id: string, { message }: { message: string }) => void this.notified.push({ id, message }),
  };

  reset(): void {
    this.local = new FakeArea();
    this.session = new FakeArea();
    this.alarmsSet = new Map();
    this.badge = { text: "", title: "", color: "" };
    this.allowed = null;
    this.mayNotify = false;
    this.notified = [];
  }
}

/** The browser that all code of a test file runs in. */
export const fakeChrome = new FakeChrome();
