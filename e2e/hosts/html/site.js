for (const button of document.querySelectorAll('button[value]')) {
  button.addEventListener('click', () => {
    localStorage.theme = button.value;
    show();
  });
}

function show() {
  document.documentElement.dataset.theme = localStorage.theme ?? 'light';
}
show();
