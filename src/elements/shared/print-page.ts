import { css, render, type CSSResult, type TemplateResult } from 'lit';
import { bridgeOf } from './bridge-of.js';

/** What every printed page begins with: black on white, for A5 and A4. */
const paper = css`
  @page {
    margin: 14mm;
  }
  body {
    margin: 0;
    background: #fff;
    color: #000;
    font:
      11pt/1.45 system-ui,
      sans-serif;
  }
  h1 {
    margin: 0 0 2mm;
    font-size: 16pt;
    line-height: 1.2;
  }
`;

/**
 * Prints a page of its own, so that nothing of the host's page is on the paper. The page goes when it was printed.
 *
 * @param print how the page is printed; by the app around where there is one, else the browser's own way, unless told
 */
export function printPage(
  sheet: TemplateResult,
  of: { readonly title: string; readonly language: string; readonly styles: CSSResult },
  print: (page: Window) => void = printBy(of.title),
): void {
  const frame = document.createElement('iframe');
  // Some browsers print nothing of a frame that is not drawn, so it is drawn without size.
  Object.assign(frame, { width: '0', height: '0', tabIndex: -1 });
  Object.assign(frame.style, { position: 'absolute', border: '0' });
  frame.ariaHidden = 'true';
  frame.title = of.title;
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) {
    frame.remove();
    return;
  }
  page.title = of.title;
  page.documentElement.lang = of.language;
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(`${paper.cssText}${of.styles.cssText}`);
  page.adoptedStyleSheets = [styles];
  render(sheet, page.body);
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(view);
}

/** A WebView prints nothing by itself, so an app is given the page as one file. */
function printBy(title: string): (page: Window) => void {
  const print = bridgeOf()?.print;
  if (print === undefined) return (page) => page.print();
  return (page) => {
    const whole = page.document.documentElement.cloneNode(true);
    const styles = page.document.createElement('style');
    styles.textContent = page.document.adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n');
    whole.insertBefore(styles, whole.firstChild);
    const text = `<!doctype html>${new XMLSerializer().serializeToString(whole)}`;
    print({ title, page: new Blob([text], { type: 'text/html' }) })
      .catch(() => page.print())
      .finally(() => page.dispatchEvent(new Event('afterprint')));
  };
}

/** Prints the page that is shown. */
export function printThis(title: string): void {
  const print = bridgeOf()?.print;
  if (print === undefined) window.print();
  else print({ title }).catch(() => window.print());
}
