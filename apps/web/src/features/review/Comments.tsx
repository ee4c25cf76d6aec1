import { api, type Comment, type Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import css from './comments.module.css';
import { itemName } from './item-words';

const COMMENT_MAX = 1000;

interface Props {
  report: Report;
  half: Half;
}

/** What the committee and the board say to each other about a report; a remark on a cell names it. */
export function Comments({ report, half }: Props) {
  const { t, f } = useWords();
  const [all, setAll] = useState(false);
  const open = report.comments.filter(({ resolvedAt }) => resolvedAt === null);
  const done = report.comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <Card title={t('matrix.comments.title')}>
      {report.comments.length === 0 && <p className={css.none}>{t('matrix.comments.none')}</p>}
      <CommentList comments={open} report={report} half={half} />
      {done.length > 0 && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t('matrix.comments.showResolved', { n: f.integer(done.length), count: done.length })}
        </Button>
      )}
      {all && <CommentList comments={done} report={report} half={half} />}
      {report.mayComment && <AddComment report={report} half={half} />}
    </Card>
  );
}

function CommentList({ comments, report, half }: Props & { comments: readonly Comment[] }) {
  const words = useWords();
  const { t, f, explain } = words;
  const client = useQueryClient();
  const { committee, breakdowns, mayComment } = report;
  const resolve = useMutation({
    mutationFn: (id: string) =>
      call(api.reports.resolve, { params: { committeeId: committee.id, half, id } }),
    onSettled: () => client.invalidateQueries(),
  });
  if (comments.length === 0) return null;
  return (
    <ul className={css.list}>
      {comments.map((comment) => (
        <li key={comment.id} data-resolved={comment.resolvedAt !== null || undefined}>
          <p className={css.head}>
            {comment.returns && <b className={css.returns}>{t('matrix.comments.returns')}</b>}
            {comment.item !== null && <b>{itemName(comment.item, breakdowns, words)}</b>}
          </p>
          <p className={css.text}>{comment.text}</p>
          <p className={css.by}>
            {t('matrix.comments.by', { by: comment.writtenBy, time: f.instant(comment.writtenAt) })}
            {comment.resolvedAt !== null &&
              ` · ${t('matrix.comments.resolved', { by: comment.resolvedBy ?? '', time: f.instant(comment.resolvedAt) })}`}
          </p>
          {mayComment && comment.resolvedAt === null && (
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('matrix.comments.resolveOf', { text: comment.text })}
              loading={resolve.isPending && resolve.variables === comment.id}
              onClick={() => resolve.mutate(comment.id)}
            >
              {t('matrix.comments.resolve')}
            </Button>
          )}
        </li>
      ))}
      {resolve.error !== null && <li role="alert">{explain(resolve.error)}</li>}
    </ul>
  );
}

function AddComment({ report: { committee }, half }: Props) {
  const { t, explain } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const blank = text.trim() === '';
  const add = useMutation({
    mutationFn: () =>
      call(api.reports.comment, { params: { committeeId: committee.id, half }, body: { item: null, text } }),
    onSuccess: () => {
      setText('');
      setChecked(false);
    },
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!blank) add.mutate();
      }}
    >
      <Textarea
        label={t('matrix.comments.add')}
        description={t('matrix.comments.addHint')}
        value={text}
        maxLength={COMMENT_MAX}
        autosize
        minRows={1}
        maxRows={6}
        error={
          add.error !== null
            ? explain(add.error)
            : checked && blank
              ? t('matrix.comments.required')
              : undefined
        }
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="compact-sm" loading={add.isPending}>
        {t('matrix.comments.send')}
      </Button>
    </form>
  );
}
