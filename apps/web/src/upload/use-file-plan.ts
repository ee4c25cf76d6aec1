import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../issues';

/** What every plan of an import says; the contract's plans are wider. */
export interface Plan {
  fileName: string;
  fingerprint: string;
  /** Where rows are what was read. */
  rowsRead?: number;
  unchanged: number;
  errors: readonly unknown[];
}

/** The two doors of an import: what the file would change, and the change. */
export interface Doors<P extends Plan> {
  check: (file: File) => Promise<P>;
  apply: (file: File, fingerprint: string) => Promise<P>;
  /** Something was written. */
  onApplied?: () => void;
}

/** A file that was changed or moved after it was chosen. */
export class FileGone extends Error {}

/** The file's content as it is now: what was checked is what will be applied, whatever happens on the disk. */
async function snapshot(file: File): Promise<File> {
  const content = await file.arrayBuffer().catch(() => {
    throw new FileGone();
  });
  return new File([content], file.name, { type: file.type });
}

/** Choose → check → apply. */
export function useFilePlan<P extends Plan>({ check, apply, onApplied }: Doors<P>) {
  const client = useQueryClient();
  const checking = useMutation({
    mutationFn: async (chosen: File) => {
      const file = await snapshot(chosen);
      return { file, plan: await check(file) };
    },
  });
  const applying = useMutation({
    mutationFn: ({ file, plan }: { file: File; plan: P }) => apply(file, plan.fingerprint),
    onSuccess: () => {
      onApplied?.();
      return client.invalidateQueries();
    },
  });
  const checked = checking.data;
  return {
    plan: checked?.plan,
    /** The file of the plan, as it was when it was read. */
    file: checked?.file,
    checking: checking.isPending ? checking.variables.name : null,
    checkError: checking.error,
    applying: applying.isPending,
    applied: applying.data,
    /** The data moved on after the check, or the file no longer fits it: look again before anything is written. */
    stale: isRefusal(applying.error, 'import_changed') || isRefusal(applying.error, 'import_has_errors'),
    applyError: applying.error,
    choose: (file: File) => {
      applying.reset();
      checking.mutate(file);
    },
    recheck: () => {
      applying.reset();
      if (checked) checking.mutate(checked.file);
    },
    apply: () => {
      if (checked) applying.mutate(checked);
    },
    again: () => {
      applying.reset();
      checking.reset();
    },
  };
}
