import { announce } from "./announce";
import { fillIn, missing, summaryOf, written } from "./offline/form";
import { Device, Fleeting, type Queue, Sealing } from "./offline/queue";
import { type Report, dayOf, eventOf, newKey } from "./offline/report";
import { copyOf, drawQueue, drawWorkshops, part, say, showOnly } from "./offline/screen";
import { type Sent, sendAll } from "./offline/send";
import { SHORTEST, canSeal, newLock, openLock } from "./offline/vault";

const STEPS = ["choose", "unlock", "work"] as const;

/** The page that notes without a network. It goes through three steps: where notes wait, their phrase, the form. */
class OfflineReports {
  private queue: Queue = new Fleeting();
  private kind = "individuel";
  /** What is being mended, and keeps its key. */
  private mended: Report | null = null;
  /** Workshops of the agenda that were told since the page was opened. */
  private readonly told = new Set<string>();
  private sending = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly device: Device | null,
  ) {
    this.onSubmit("choose-form", () => this.choose());
    this.onSubmit("unlock-form", () => this.unlock());
    this.onClick("keep-nothing", () => void this.begin(new Fleeting()));
    this.onClick("forget", () => void this.forget());
    this.onClick("send", () => void this.send());
    for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
      button.addEventListener("click", () => this.show(button.dataset["kind"] ?? this.kind));
    }
    for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-form]")) {
      button.addEventListener("click", () => this.begun(new URLSearchParams(button.dataset["form"])));
    }
    window.addEventListener("online", () => void this.send());
    window.addEventListener("offline", () => this.drawNetwork());
    window.addEventListener("beforeunload", (event) => this.leaving(event));
  }

  /** The first step: a lock that is there asks for its phrase. */
  async start(): Promise<void> {
    part(this.root, "page").hidden = false;
    this.drawNetwork();
    const lock = (await this.device?.lock()) ?? null;
    part(this.root, "choose-form").hidden = this.device === null;
    say(part(this.root, "no-seal"), this.device === null ? "no-seal" : "");
    showOnly(this.root, STEPS, lock ? "unlock" : "choose");
    if (lock) part(this.root, "held").textContent = String((await this.device?.count()) ?? 0);
  }

  private onSubmit(name: string, act: () => Promise<void>): void {
    part(this.root, name).addEventListener("submit", (event) => {
      event.preventDefault();
      void act();
    });
  }

  private onClick(name: string, act: () => void): void {
    part(this.root, name).addEventListener("click", act);
  }

  private async choose(): Promise<void> {
    const phrase = part<HTMLInputElement>(this.root, "phrase").value;
    const again = part<HTMLInputElement>(this.root, "phrase-again").value;
    const error = part(this.root, "choose-error");
    if (phrase.trim().length < SHORTEST) return say(error, "short");
    if (phrase !== again) return say(error, "other");
    say(error, "");
    await this.busy("choose-form", async () => {
      const { lock, key } = await newLock(phrase);
      if (!this.device) return;
      await this.device.setLock(lock);
      await this.begin(new Sealing(this.device, key));
    });
  }

  private async unlock(): Promise<void> {
    const field = part<HTMLInputElement>(this.root, "unlock-phrase");
    await this.busy("unlock-form", async () => {
      const lock = await this.device?.lock();
      const key = lock ? await openLock(lock, field.value) : null;
      say(part(this.root, "unlock-error"), key ? "" : "wrong");
      if (!key || !this.device) return field.focus();
      await this.begin(new Sealing(this.device, key));
    });
  }

  /** A second on an old phone: the button says that something is going on. */
  private async busy(name: string, act: () => Promise<void>): Promise<void> {
    const button = part(this.root, name).querySelector<HTMLButtonElement>("button[type=submit]");
    if (button) button.disabled = true;
    try {
      await act();
    } finally {
      if (button) button.disabled = false;
    }
  }

  private async forget(): Promise<void> {
    await this.device?.forget();
    await this.start();
  }

  private async begin(queue: Queue): Promise<void> {
    this.queue = queue;
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input[type=password]")) field.value = "";
    say(part(this.root, "kept-where"), queue instanceof Sealing ? "sealed" : "fleeting");
    showOnly(this.root, STEPS, "work");
    this.show(this.kind);
    await this.draw();
    await this.send();
  }

  private show(kind: string): void {
    this.kind = kind;
    this.mended = null;
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
      button.setAttribute("aria-pressed", String(button.dataset["kind"] === kind));
    }
    const slot = part(this.root, "slot");
    slot.replaceChildren(copyOf(this.root, `form-${kind}`));
    say(part(this.root, "form-error"), "");
    const form = this.form();
    this.field(form, "day").value = dayOf(Date.now());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.note(form);
    });
  }

  private form(): HTMLFormElement {
    const form = part(this.root, "slot").querySelector("form");
    if (!form) throw new Error("the form is not there");
    return form;
  }

  private field(form: HTMLFormElement, name: string): HTMLInputElement {
    return form.elements.namedItem(name) as HTMLInputElement;
  }

  private async note(form: HTMLFormElement): Promise<void> {
    const lacks = missing(form);
    say(part(this.root, "form-error"), lacks ?? "");
    if (lacks) return this.form().querySelector<HTMLElement>(`#f-${lacks}`)?.focus();
    const now = Date.now();
    const fields = written(form);
    const before = this.mended;
    fields.set("place", part<HTMLSelectElement>(this.root, "place").value);
    await this.queue.put({
      key: before?.key ?? newKey(),
      form: fields.toString(),
      at: before?.at ?? now,
      dayChosen: before?.dayChosen === true || fields.get("day") !== dayOf(now),
      summary: summaryOf(form, this.kindLabel()),
      standing: { is: "waiting" },
      replaces: before?.replaces ?? false,
    });
    this.told.add(fields.get("event") ?? "");
    announce(part(this.root, "noted").textContent ?? "");
    this.show(this.kind);
    this.root.scrollIntoView();
    await this.draw();
    await this.send();
  }

  private kindLabel(): string {
    return this.root.querySelector(`button[data-kind="${this.kind}"]`)?.textContent?.trim() ?? this.kind;
  }

  private mend(report: Report): void {
    const fields = new URLSearchParams(report.form);
    this.begun(fields);
    this.mended = report;
  }

  /** A form that begins with what is known: a report that is mended, a workshop of the agenda. */
  private begun(fields: URLSearchParams): void {
    const kind = fields.get("kind") ?? this.kind;
    // Work for the network has a form for each of its kinds.
    this.show(kind === "coordination" ? `${kind}-${fields.get("work") ?? "animation"}` : kind);
    fillIn(this.form(), fields);
    const minutes = fields.get("minutes") ?? "";
    // A length that is no chip is written in its field.
    if (minutes !== "" && !this.form().querySelector("input[name=minutes]:checked")) this.field(this.form(), "minutes_other").value = minutes;
    part<HTMLSelectElement>(this.root, "place").value = fields.get("place") ?? "";
    part(this.root, "slot").scrollIntoView();
    this.form().querySelector<HTMLElement>("legend, input:not([type=hidden])")?.focus();
  }

  private async draw(): Promise<void> {
    const reports = await this.queue.all();
    const waiting = reports.map(eventOf);
    drawWorkshops(this.root, new Set([...this.told, ...waiting]), dayOf(Date.now()));
    drawQueue(this.root, reports, {
      mend: (report) => this.mend(report),
      drop: (report) => void this.drop(report),
      replace: (report) => {
        const again: Report = { ...report, replaces: true, standing: { is: "waiting" } };
        void this.queue.put(again).then(() => this.send());
      },
    });
    this.drawNetwork();
  }

  private async drop(report: Report): Promise<void> {
    // What it told of is to be told again, unless the server keeps another telling.
    if (report.standing.is !== "differs") this.told.delete(eventOf(report));
    await this.queue.drop(report.key);
    await this.draw();
  }

  private drawNetwork(): void {
    say(part(this.root, "network"), navigator.onLine ? "online" : "offline");
  }

  private async send(): Promise<void> {
    if (this.sending || !navigator.onLine) return this.drawNetwork();
    if ((await this.queue.all()).length === 0) return;
    this.sending = true;
    const address = (name: string) => this.root.dataset[name] ?? "";
    try {
      const sent = await sendAll(this.queue, { send: address("send"), owner: address("owner"), clock: address("clock") });
      await this.draw();
      this.tell(sent);
    } finally {
      this.sending = false;
    }
  }

  private tell(sent: Sent): void {
    const where = part(this.root, "sent");
    if (sent.is !== "done") return say(where, sent.is);
    const minutes = Math.round(Math.abs(sent.late) / 60_000);
    part(this.root, "sent-count").textContent = String(sent.kept);
    part(this.root, "clock-minutes").textContent = String(minutes);
    say(where, sent.kept > 0 ? "done" : "");
    part(this.root, "clock-wrong").hidden = minutes < 10;
    if (sent.kept > 0) announce(where.textContent?.trim() ?? "");
  }

  /** What waits in this page alone would be lost with it. */
  private leaving(event: BeforeUnloadEvent): void {
    const waits = !part(this.root, "queue").hidden;
    if (waits && this.queue instanceof Fleeting) event.preventDefault();
  }
}

/** Lets the page open without a network: the worker keeps it, with what it is drawn with. */
async function keepPage(root: HTMLElement): Promise<void> {
  const worker = root.dataset["worker"];
  if (!worker || !("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(worker, { scope: "/activite" });
  await navigator.serviceWorker.ready;
  const drawn = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const own = drawn.filter((address) => address.origin === window.location.origin && address.pathname.startsWith("/assets/"));
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    part(root, "kept").hidden = false;
  };
  const keep = [window.location.pathname, ...new Set(own.map((address) => address.pathname))];
  registration.active?.postMessage({ keep }, [channel.port2]);
}

async function start(root: HTMLElement): Promise<void> {
  const owner = root.dataset["owner"] ?? "";
  const device = canSeal() && "indexedDB" in window ? await Device.open(owner).catch(() => null) : null;
  await new OfflineReports(root, device).start();
  // Without a worker the page still notes, as long as it stays open.
  await keepPage(root).catch(() => undefined);
}

const root = document.querySelector<HTMLElement>("[data-offline]");
if (root) void start(root);
