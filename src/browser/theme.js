// @ts-check
// In the head of every page and run before anything is drawn, so that no page shows in one theme first and in
// another then. Plain JavaScript, because it is no module: those run after the page is read.
(() => {
  const apply = () => {
    let theme = null;
    try {
      theme = localStorage.getItem('muniment:theme');
    } catch {
      // A browser that keeps nothing for this site: the page follows the system.
    }
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
  };

  apply();
  // Chosen in another tab, or in the footer of this page.
  addEventListener('storage', apply);
  addEventListener('muniment:theme', apply);
})();
