import type { OfficeTemplate } from '@ket-nap/contracts';
import type { CommitteeKind } from '@ket-nap/domain';
import { properName, type Translate } from '@ket-nap/i18n';
import { defaultHead, TO_FILL_IN } from '../official-head';
import { committeeName } from './committee-names';

/** Committees with an organisation board of their own, and how its documents are signed off after the hyphen (defaults [K]). */
const BOARD_OF: Partial<Record<CommitteeKind, string>> = {
  nation: 'BTCTW',
  province: 'BTCTU',
  city: 'BTCTU',
  town: 'BTCTU',
  district: 'BTCHU',
  bloc: 'BTCĐUK',
};
const COMMITTEE_SIGN = 'ĐU';
/** Committees named by the place that they are of. */
const OF_PLACE = /^(?:thị|huyện) ủy /iu;

export interface OfficeUnit {
  name: string;
  kind: CommitteeKind;
}

/**
 * How a unit lays out its documents while nothing is set: by its name and kind. Offices differ, so that each line can be changed; what
 * cannot be known is left to be written by hand.
 *
 * @param above the committee over it, whose name stands at the top where the unit signs itself; null: not known
 */
export function defaultOffice(
  unit: OfficeUnit,
  t: Translate,
  above: OfficeUnit | null = null,
): OfficeTemplate {
  const board = BOARD_OF[unit.kind];
  return board === undefined ? committeeOffice(unit, above, t) : boardOffice(unit, board, t);
}

/** The organisation board signs for itself. */
function boardOffice(unit: OfficeUnit, sign: string, t: Translate): OfficeTemplate {
  const name = committeeName(unit.name);
  const { superior, body, place } = defaultHead(name, t);
  return {
    superior,
    body,
    place: place !== TO_FILL_IN ? place : OF_PLACE.test(name) ? properName(name) : '',
    ...signs(sign),
    spelling: 'ủy',
    signing: { form: 'none', onBehalfOf: '', title: t('letters.office.head'), name: '' },
    ...recipients(t('letters.office.standing', { committee: name }), t),
  };
}

/** A committee without a board of its own: its standing board signs. */
function committeeOffice(unit: OfficeUnit, above: OfficeUnit | null, t: Translate): OfficeTemplate {
  const name = committeeName(unit.name);
  const superior = above === null ? '' : committeeName(above.name);
  return {
    superior: superior.toUpperCase(),
    body: name.toUpperCase(),
    place: isOfPlace(unit.kind) ? properName(name) : '',
    ...signs(COMMITTEE_SIGN),
    spelling: 'ủy',
    signing: {
      form: 'T/M',
      onBehalfOf: t('letters.office.standingBoard'),
      title: t('letters.office.deputy'),
      name: '',
    },
    ...recipients(superior, t),
  };
}

function isOfPlace(kind: CommitteeKind): boolean {
  return kind === 'commune' || kind === 'ward' || kind === 'special_zone';
}

function signs(sign: string): Pick<OfficeTemplate, 'reportSign' | 'letterSign'> {
  return { reportSign: `-BC/${sign}`, letterSign: `-CV/${sign}` };
}

/** `reportsTo`: who is reported to; empty: nobody is known. */
function recipients(
  reportsTo: string,
  t: Translate,
): Pick<OfficeTemplate, 'reportRecipients' | 'letterRecipients'> {
  const above = reportsTo === '' ? [] : [t('letters.office.reportTo', { to: reportsTo })];
  const kept = t('letters.office.kept');
  return {
    reportRecipients: [...above, t('letters.office.units'), kept],
    letterRecipients: [t('letters.office.asAbove'), ...above, kept],
  };
}
