/** Starts an example once the reader can see it or goes into it, and not before: its files are large. */
const start = (figure) => {
  const frame = figure.querySelector('iframe');
  if (!frame.hasAttribute('src')) frame.src = frame.dataset.live;
};

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    start(target.closest('figure'));
  }
});

for (const figure of document.querySelectorAll('.halo-live')) {
  const frame = figure.querySelector('iframe');
  seen.observe(frame);
  figure.querySelector('.halo-live-again').addEventListener('click', () => {
    frame.src = frame.dataset.live;
  });
}

/** What does not fit can be moved by the keyboard as well; what fits is no stop on the way. */
const fitted = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const wide of document.querySelectorAll('.halo-wide, .tsd-typography pre code')) fitted.observe(wide);
