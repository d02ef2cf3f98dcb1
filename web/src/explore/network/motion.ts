/** So long after the last movement a drawing is at rest, in milliseconds. */
export const restMillis = 100;

/** Whether a drawing is being moved, and what waits until it is at rest. */
export class Motion {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void) | undefined;
  private held = false;

  /** `rested` is called each time the drawing comes to rest, after what waited for it. */
  constructor(private readonly rested: () => void) {}

  get moving(): boolean {
    return this.held || this.timer !== undefined;
  }

  /** Tells of a movement. */
  moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.settle();
    }, restMillis);
  }

  /** Something is held: until it is let go the drawing is not at rest, even while nothing moves. */
  hold(): void {
    this.held = true;
  }

  /** What was held is let go. */
  release(): void {
    if (!this.held) return;
    this.held = false;
    this.settle();
  }

  /** Acts at once where nothing moves, else at rest; of what comes meanwhile only the last is done. */
  atRest(act: () => void): void {
    if (this.moving) this.waiting = act;
    else act();
  }

  /** Ends it: nothing is done any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = this.waiting = undefined;
  }

  private settle(): void {
    if (this.moving) return;
    const act = this.waiting;
    this.waiting = undefined;
    act?.();
    this.rested();
  }
}
