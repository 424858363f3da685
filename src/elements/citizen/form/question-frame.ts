import { html, type TemplateResult } from 'lit';

/** The parts of a screen that asks something. */
export interface QuestionFrame {
  readonly head: TemplateResult;
  /** What stands between the head and the question. */
  readonly above?: unknown;
  readonly question: unknown;
  readonly below?: unknown;
  /** Acts on the way on; absent where no script is there yet, and then nothing is sent anywhere either. */
  readonly goOn?: (event: Event) => void;
}

/** A screen that asks something. */
export function questionFrame({ head, above, question, below, goOn }: QuestionFrame): TemplateResult {
  return html`<div class="screen">
    ${head} ${above}
    <form class="stack" method="dialog" novalidate @submit=${goOn}>${question}</form>
    ${below}
  </div>`;
}
