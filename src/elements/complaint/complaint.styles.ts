import { css } from 'lit';

/** The code large enough for a photograph, and the course of a complaint. */
export const complaintStyles = css`
  .keep {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
    border: 3px solid var(--_accent);
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_surface);
    text-align: center;
  }
  .keep dt {
    color: var(--_muted);
  }
  .keep dd {
    margin: 0;
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.3;
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
  }
  /* The whole code on one line also on the narrowest phone: it is read out and copied by hand. */
  .keep dd[data-code] {
    font-size: min(1.8em, 7.4cqi);
    letter-spacing: 0;
    white-space: nowrap;
  }
  .said {
    white-space: pre-line;
    font-size: 1.1em;
    overflow-wrap: anywhere;
  }
  .tile .told {
    display: block;
    margin-top: 2px;
  }
  .course {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .course li {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 3px solid var(--_line);
  }
  .course li.answered {
    border-color: var(--_accent);
  }
  .ready {
    white-space: pre-line;
    overflow-wrap: anywhere;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
`;
