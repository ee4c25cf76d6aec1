import { ProductError } from '@ket-nap/domain';

export interface InputIssue {
  /** Where, e.g. `body.changes.3.amount`. */
  path: string;
  /** Which rule, e.g. `too_big`; the words are the client's. */
  rule: string;
}

/** Input that does not fit the contract, with every place named. */
export class InvalidInput extends ProductError {
  readonly issues: InputIssue[] = [];

  constructor() {
    super('invalid_input');
  }

  add(part: string, issues: readonly { path: PropertyKey[]; code?: string }[]): void {
    for (const issue of issues) {
      this.issues.push({ path: [part, ...issue.path.map(String)].join('.'), rule: issue.code ?? 'custom' });
    }
  }

  get found(): boolean {
    return this.issues.length > 0;
  }
}
