/**
 * The same items in the same order, the next being read while one is in hand: who reads and who uses them work side by side. One is
 * read at a time, as a connection to the database asks; whoever stops early waits for the one that is on its way.
 */
export async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const read = () => {
    const next = items.next();
    // It fails where it is awaited.
    next.catch(() => undefined);
    return next;
  };
  let next = read();
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = read();
      yield item.value;
    }
  } finally {
    await next.catch(() => undefined);
    await items.return(undefined);
  }
}
