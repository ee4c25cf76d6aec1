// Loaded before the server (NODE_OPTIONS=--import): its machine's clock stands at MACHINE_NOW when it starts, and goes on from there.
const Machine = globalThis.Date;
const ahead = Machine.parse(process.env.MACHINE_NOW ?? '') - Machine.now();
if (Number.isNaN(ahead)) throw new Error('MACHINE_NOW is no instant');

globalThis.Date = class extends Machine {
  constructor(...given) {
    if (given.length === 0) super(Machine.now() + ahead);
    else super(...given);
  }

  static now() {
    return Machine.now() + ahead;
  }
};

// With MACHINE_PACE, what is done at intervals is done so many times as often.
const pace = Number(process.env.MACHINE_PACE ?? '1');
const repeat = globalThis.setInterval;
globalThis.setInterval = (work, milliseconds, ...given) => repeat(work, milliseconds / pace, ...given);
