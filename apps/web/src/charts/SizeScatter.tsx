import { useElementSize } from '@mantine/hooks';
import { useRef, useState, type KeyboardEvent } from 'react';
import { BandSign } from './BandSign';
import { whyBeside } from '../why/WhyNumber';
import css from './SizeScatter.module.css';
import { along, labelsOf, type Box, type Placed, type SizeItem, type SizeScale } from './size-series';

interface Props {
  /** From small to large. */
  items: readonly SizeItem[];
  scale: SizeScale;
  /** Where a committee on pace stands, in percent; and the size of the middle one. */
  mark: { percent: number; label: string };
  middle: { size: number; label: string };
  /** The name of the corner of large and slow. */
  corner: string;
  axes: { size: string; rate: string };
  writeCount: (count: number) => string;
  writeRate: (rate: number) => string;
  /** All of a committee, in words. */
  say: (id: string) => string;
  onOpen: (id: string) => void;
  label: string;
  description: string;
}

const HEIGHT = 430;
const LEFT = 46;
const RIGHT = 14;
const TOP = 22;
const BOTTOM = 40;
const FALLBACK = 640;
const NAME = 140;
const PAGE = 10;

/** A point for each committee: size across, rate up. One Tab stop; the arrows go from small to large. */
export default function SizeScatter(props: Props) {
  const { items, scale, mark, middle, corner, say, onOpen, label, description } = props;
  const { ref, width: measured } = useElementSize();
  const drawing = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(items.length - 1);
  const [seen, setSeen] = useState<string | null>(null);
  const width = Math.max(measured || FALLBACK, LEFT + RIGHT + 100);
  const x = (size: number) => LEFT + along(size, scale) * (width - LEFT - RIGHT);
  const y = (rate: number) => HEIGHT - BOTTOM - (rate / scale.rateEnd) * (HEIGHT - TOP - BOTTOM);
  const points = items.map((item): Placed => ({ item, x: x(item.size), y: y(item.rate) }));
  // The names of the lines.
  const written: Box[] = [
    { left: width - RIGHT - NAME, right: width, top: y(mark.percent) - 18, bottom: y(mark.percent) - 2 },
    { left: x(middle.size), right: x(middle.size) + NAME / 2, top: TOP, bottom: TOP + 14 },
  ];
  const at = Math.min(current, items.length - 1);
  const walk = (event: KeyboardEvent<SVGSVGElement>) => {
    const next = pointAfter(at, event.key, items.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    drawing.current?.querySelector<SVGGElement>(`[data-at="${next}"]`)?.focus();
  };
  return (
    <div ref={ref} className={css.box}>
      <svg
        ref={drawing}
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={label}
        aria-description={description}
        onKeyDown={walk}
      >
        <title>{label}</title>
        <desc>{description}</desc>
        <rect
          className={css.corner}
          x={x(middle.size)}
          y={y(mark.percent)}
          width={width - RIGHT - x(middle.size)}
          height={y(0) - y(mark.percent)}
        />
        <Axes {...props} x={x} y={y} width={width} />
        <text className={css.cornerName} x={width - RIGHT - 8} y={y(0) - 9} textAnchor="end">
          {corner}
        </text>
        {points.map((point, index) => (
          <Point
            key={point.item.id}
            point={point}
            index={index}
            current={index === at}
            said={say(point.item.id)}
            onOpen={() => onOpen(point.item.id)}
            onSeen={setSeen}
            onFocus={() => setCurrent(index)}
          />
        ))}
        {labelsOf(points, width - RIGHT, written).map(({ id, text, x: left, y: top, anchor }) => (
          <text key={id} className={css.name} x={left} y={top + 4} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <p className={css.said}>{seen === null ? '' : say(seen)}</p>
    </div>
  );
}

interface PointProps {
  point: Placed;
  index: number;
  current: boolean;
  said: string;
  onOpen: () => void;
  /** The one that is pointed at or focused, or none. */
  onSeen: (id: string | null) => void;
  onFocus: () => void;
}

function Point({ point: { item, x, y }, index, current, said, onOpen, onSeen, onFocus }: PointProps) {
  return (
    <g
      role="link"
      className={css.point}
      data-at={index}
      {...whyBeside({ figure: 'rate', row: item.id })}
      tabIndex={current ? 0 : -1}
      aria-label={said}
      transform={`translate(${x} ${y})`}
      onFocus={() => {
        onFocus();
        onSeen(item.id);
      }}
      onBlur={() => onSeen(null)}
      onMouseEnter={() => onSeen(item.id)}
      onMouseLeave={() => onSeen(null)}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
    >
      <circle className={css.reach} r={11} />
      <BandSign band={item.band} />
    </g>
  );
}

interface AxesProps extends Props {
  x: (size: number) => number;
  y: (rate: number) => number;
  width: number;
}

function Axes({ scale, mark, middle, axes, writeCount, writeRate, x, y, width }: AxesProps) {
  const [left, right, floor] = [LEFT, width - RIGHT, y(0)];
  return (
    <g aria-hidden className={css.axes}>
      {scale.rateTicks.map((rate) => (
        <g key={rate}>
          <line className={css.line} x1={left} x2={right} y1={y(rate)} y2={y(rate)} />
          <text x={left - 7} y={y(rate) + 4} textAnchor="end">
            {writeRate(rate)}
          </text>
        </g>
      ))}
      {scale.sizeTicks.map((size) => (
        <text key={size} x={x(size)} y={floor + 17} textAnchor="middle">
          {writeCount(size)}
        </text>
      ))}
      <text x={right} y={HEIGHT - 6} textAnchor="end">
        {axes.size} →
      </text>
      <text x={2} y={11}>
        ↑ {axes.rate}
      </text>
      <line className={css.middle} x1={x(middle.size)} x2={x(middle.size)} y1={TOP} y2={floor} />
      <text x={x(middle.size) + 5} y={TOP + 9}>
        {middle.label}
      </text>
      <line className={css.mark} x1={left} x2={right} y1={y(mark.percent)} y2={y(mark.percent)} />
      <text className={css.markName} x={right} y={y(mark.percent) - 6} textAnchor="end">
        {mark.label}
      </text>
    </g>
  );
}

function pointAfter(at: number, key: string, count: number): number | null {
  const within = (next: number) => Math.min(Math.max(next, 0), count - 1);
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + PAGE,
    PageDown: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : within(next);
}
