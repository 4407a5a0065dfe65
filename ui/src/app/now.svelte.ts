/** The minute of the clock on the wall, for what is over and what comes next. Knows no zone. */

/** Milliseconds since 1970, moving on every half minute while the component lives. */
export function clock(): { readonly now: number } {
  let now = $state(Date.now());
  $effect(() => {
    const timer = setInterval(() => (now = Date.now()), 30_000);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
