import { columnLetters, columnOf } from '../../libs/reports/src/raw-sheet';
import type { FileCell } from './second-reader';

type Value = string | number | boolean | null;
type Sheet = ReadonlyMap<string, FileCell>;

/** Dollar signs say what stays when a formula is copied: nothing to who calculates it. */
const FIXED = /\$/g;
const TOKEN = /\s*("[^"]*"|[A-Z]+\d+(?::[A-Z]+\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[-+*/(),<>=])/y;

/** Calculates the few functions that the reports use, from the values of other cells, as a spreadsheet would. */
export function calculate(formula: string, sheet: Sheet): Value {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const plain = formula.replace(FIXED, '');
  while (TOKEN.lastIndex < plain.length) {
    const found = TOKEN.exec(plain)?.[1];
    if (found === undefined) throw new Error(`not understood: ${formula}`);
    tokens.push(found);
  }
  return new Calculator(tokens, sheet).comparison();
}

class Calculator {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly sheet: Sheet,
  ) {}

  comparison(): Value {
    const left = this.sum();
    const sign = this.tokens[this.at];
    if (sign !== '=' && sign !== '<') return left;
    this.at++;
    const right = this.sum();
    return sign === '=' ? left === right : Number(left) < Number(right);
  }

  private sum(): Value {
    let value = this.product();
    for (let sign = this.tokens[this.at]; sign === '+' || sign === '-'; sign = this.tokens[this.at]) {
      this.at++;
      const right = numeric(this.product());
      value = sign === '+' ? numeric(value) + right : numeric(value) - right;
    }
    return value;
  }

  private product(): Value {
    let value = this.atom();
    for (let sign = this.tokens[this.at]; sign === '*' || sign === '/'; sign = this.tokens[this.at]) {
      this.at++;
      const right = numeric(this.atom());
      value = sign === '*' ? numeric(value) * right : numeric(value) / right;
    }
    return value;
  }

  private atom(): Value {
    const token = this.tokens[this.at++] ?? '';
    if (token === '(') {
      const value = this.comparison();
      this.at++;
      return value;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d/.test(token)) return Number(token);
    if (/^[A-Z]+\d+$/.test(token)) return this.sheet.get(token)?.value ?? null;
    if (/^[A-Z]+$/.test(token)) return this.call(token);
    throw new Error(`not understood: ${token} in ${this.tokens.join('')}`);
  }

  private call(name: string): Value {
    const values: Value[][] = [];
    do {
      this.at++;
      values.push(this.argument());
    } while (this.tokens[this.at] === ',');
    this.at++;
    const flat = values.flat();
    const numbers = flat.filter((value) => typeof value === 'number');
    const [first = null, second = null, third = null] = flat;
    if (name === 'IF') return first === true ? second : third;
    if (name === 'OR') return flat.includes(true);
    if (name === 'N') return typeof first === 'number' ? first : 0;
    if (name === 'COUNT') return numbers.length;
    if (name === 'SUBTOTAL') return numbers.slice(1).reduce((sum, value) => sum + value, 0);
    // The others in the range that are greater, and one.
    if (name === 'RANK') return 1 + numbers.slice(1).filter((one) => one > numeric(first)).length;
    if (name === 'SUM') return numbers.reduce((sum, value) => sum + value, 0);
    if (name === 'MAX') return Math.max(...numbers);
    if (name === 'ROUND') return roundLikeSpreadsheet(numeric(first), numeric(second));
    throw new Error(`not understood: ${name}`);
  }

  private argument(): Value[] {
    const [, from, to] = /^([A-Z]+\d+):([A-Z]+\d+)$/.exec(this.tokens[this.at] ?? '') ?? [];
    if (from === undefined || to === undefined) {
      // An error in the branch that IF does not take does not count.
      return [this.comparison()];
    }
    this.at++;
    const rows = between(Number(from.replace(/\D/g, '')), Number(to.replace(/\D/g, '')));
    const columns = between(columnOf(from), columnOf(to));
    return rows.flatMap((row) =>
      columns.map((column) => this.sheet.get(`${columnLetters(column)}${row}`)?.value ?? null),
    );
  }
}

/** An error (text in arithmetic) is NaN here: IF may still choose its other branch. */
function numeric(value: Value): number {
  return typeof value === 'number' ? value : value === null ? 0 : Number.NaN;
}

/** Spreadsheets round the 15 significant decimal digits that they keep, half away from zero. */
function roundLikeSpreadsheet(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  return Number(`${Math.round(Number(`${mantissa}e${Number(exponent) + digits}`))}e${-digits}`);
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
