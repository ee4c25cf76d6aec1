import { api, type Comment, type Report } from '@ket-nap/contracts';
import type { Half, Item } from '@ket-nap/domain';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { newKey } from '../../cells/new-key';
import { useHeldFocus } from '../../ui/kept-focus';
import { useWords } from '../../words';
import { showReport } from './show-report';
import css from './sheet.module.css';

interface Props {
  report: Report;
  half: Half;
  /** A cell's; null for those on the report as a whole. */
  item: Item | null;
}

/** Remarks on a cell or on the report: read, add, mark as dealt with. */
export function Comments({ report, half, item }: Props) {
  const { t, explain } = useWords();
  const { comment, resolve } = useRemarking(report, half, item);
  const list = report.comments.filter((one) => one.item === item);
  const [writing, setWriting] = useState(false);
  const held = useHeldFocus();
  if (list.length === 0 && !report.mayComment) return null;
  return (
    <div {...held} className={css.comments}>
      {item !== null && <h3 className={css.small}>{t('sheet.comments.title')}</h3>}
      {list.length > 0 && (
        <ul>
          {list.map((one) => (
            <Remark
              key={one.id}
              comment={one}
              onResolve={report.mayComment ? () => resolve.mutate(one.id) : undefined}
            />
          ))}
        </ul>
      )}
      {(comment.error ?? resolve.error) !== null && (
        <p role="alert" className={css.wrong}>
          {explain(comment.error ?? resolve.error)}
        </p>
      )}
      {report.mayComment &&
        (writing ? (
          <NewRemark
            busy={comment.isPending}
            onClose={() => setWriting(false)}
            onWrite={(text) => comment.mutate(text, { onSuccess: () => setWriting(false) })}
          />
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
            {t(item === null ? 'sheet.comments.addToReport' : 'sheet.comments.add')}
          </Button>
        ))}
    </div>
  );
}

function Remark({ comment, onResolve }: { comment: Comment; onResolve: (() => void) | undefined }) {
  const { t, f } = useWords();
  const done = comment.resolvedAt !== null;
  return (
    <li data-done={done || undefined}>
      <span className={css.hint}>
        {comment.writtenBy} · {f.instant(comment.writtenAt)}
        {comment.returns && ` · ${t('sheet.comments.returns')}`}
      </span>
      <p>{comment.text}</p>
      {done ? (
        <span className={css.hint}>
          {t('sheet.comments.resolved', {
            by: comment.resolvedBy ?? '',
            time: f.instant(comment.resolvedAt),
          })}
        </span>
      ) : (
        onResolve && (
          <Button size="compact-xs" variant="subtle" onClick={onResolve}>
            {t('sheet.comments.resolve')}
          </Button>
        )
      )}
    </li>
  );
}

const MAX = 1000;

interface NewProps {
  busy: boolean;
  onWrite: (text: string) => void;
  onClose: () => void;
}

function NewRemark({ busy, onWrite, onClose }: NewProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <form
      className={css.newRemark}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onWrite(text.trim());
      }}
    >
      <Textarea
        aria-label={t('sheet.comments.text')}
        description={t('work.field.noNames')}
        value={text}
        autosize
        minRows={2}
        maxLength={MAX}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={css.choices}>
        <Button type="submit" size="compact-sm" loading={busy} disabled={text.trim() === ''}>
          {t('sheet.comments.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useRemarking(report: Report, half: Half, item: Item | null) {
  const client = useQueryClient();
  const params = { committeeId: report.committee.id, half };
  const show = (stored: Report) => void showReport(client, params, stored);
  // The same words tried again, because no answer came, go under the same key: they are one remark.
  const [tried, setTried] = useState<{ item: Item | null; text: string; key: string } | null>(null);
  return {
    comment: useMutation({
      mutationFn: (text: string) => {
        const key = tried?.text === text && tried.item === item ? tried.key : newKey();
        setTried({ item, text, key });
        return call(api.reports.comment, { params, body: { item, text, key } });
      },
      onSuccess: (stored) => {
        setTried(null);
        show(stored);
      },
    }),
    resolve: useMutation({
      mutationFn: (id: string) => call(api.reports.resolve, { params: { ...params, id } }),
      onSuccess: show,
    }),
  };
}
