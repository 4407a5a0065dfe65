// A screenful of rows that change with every key, asked of the shell over the road a command takes: how soon this machine and
// this toolkit can show an answer at all.
const field = document.querySelector('input');
const list = document.querySelector('[role=listbox]');
field.addEventListener('input', async () => {
  const answer = await fetch('rows://localhost/', { method: 'POST', body: field.value });
  const texts = await answer.json();
  list.replaceChildren(
    ...texts.map((text) => {
      const row = document.createElement('div');
      row.textContent = text;
      return row;
    }),
  );
});
