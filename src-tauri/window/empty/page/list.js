// A screenful of rows that change with every key and are asked of nobody: how soon this machine paints at all.
const field = document.querySelector('input');
const list = document.querySelector('[role=listbox]');
field.addEventListener('input', () => {
  list.replaceChildren(
    ...Array.from({ length: 13 }, (_, place) => {
      const row = document.createElement('div');
      row.textContent = `${field.value} ${place}`;
      return row;
    }),
  );
});
