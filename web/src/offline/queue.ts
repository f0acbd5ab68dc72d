/** Reports that wait: on the device, sealed, or in this page alone. */
import type { Report } from "./report";
import { type Lock, type Sealed, seal, unseal } from "./vault";

/** Where reports wait. Each act is done when its promise is. */
export interface Queue {
  all(): Promise<Report[]>;
  put(report: Report): Promise<void>;
  drop(key: string): Promise<void>;
}

/** Nothing is written anywhere: what waits is lost with the page. */
export class Fleeting implements Queue {
  private readonly reports = new Map<string, Report>();

  async all(): Promise<Report[]> {
    return [...this.reports.values()];
  }

  async put(report: Report): Promise<void> {
    this.reports.set(report.key, report);
  }

  async drop(key: string): Promise<void> {
    this.reports.delete(key);
  }
}

interface Row {
  readonly key: string;
  readonly owner: string;
  readonly at: number;
  readonly sealed: Sealed;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Waits until what was written stays, also when the battery ends now. */
function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** The database of the device: a lock for each account, and its sealed reports. */
export class Device {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly owner: string,
  ) {}

  static async open(owner: string): Promise<Device> {
    const request = indexedDB.open("maillage-offline", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("locks");
      request.result.createObjectStore("reports", { keyPath: "key" }).createIndex("owner", "owner");
    };
    return new Device(await done(request), owner);
  }

  async lock(): Promise<Lock | null> {
    const store = this.database.transaction("locks").objectStore("locks");
    return ((await done(store.get(this.owner))) as Lock | undefined) ?? null;
  }

  async setLock(lock: Lock): Promise<void> {
    const transaction = this.database.transaction("locks", "readwrite");
    transaction.objectStore("locks").put(lock, this.owner);
    await settled(transaction);
  }

  /** How many reports wait, open or not. */
  async count(): Promise<number> {
    return done(this.database.transaction("reports").objectStore("reports").index("owner").count(this.owner));
  }

  async rows(): Promise<Row[]> {
    const index = this.database.transaction("reports").objectStore("reports").index("owner");
    return (await done(index.getAll(this.owner))) as Row[];
  }

  async putRow(key: string, at: number, sealed: Sealed): Promise<void> {
    const transaction = this.database.transaction("reports", "readwrite");
    transaction.objectStore("reports").put({ key, owner: this.owner, at, sealed } satisfies Row);
    await settled(transaction);
  }

  async dropRow(key: string): Promise<void> {
    const transaction = this.database.transaction("reports", "readwrite");
    transaction.objectStore("reports").delete(key);
    await settled(transaction);
  }

  /** Erases the lock and all that waits behind it. */
  async forget(): Promise<void> {
    for (const row of await this.rows()) await this.dropRow(row.key);
    const transaction = this.database.transaction("locks", "readwrite");
    transaction.objectStore("locks").delete(this.owner);
    await settled(transaction);
  }
}

/** On the device, sealed with the key of its lock. */
export class Sealing implements Queue {
  constructor(
    private readonly device: Device,
    private readonly key: CryptoKey,
  ) {}

  async all(): Promise<Report[]> {
    const rows = (await this.device.rows()).sort((one, other) => one.at - other.at);
    return Promise.all(rows.map(async (row) => (await unseal(this.key, row.sealed)) as Report));
  }

  async put(report: Report): Promise<void> {
    await this.device.putRow(report.key, report.at, await seal(this.key, report));
  }

  async drop(key: string): Promise<void> {
    await this.device.dropRow(key);
  }
}
