import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { HaloEventsOutward } from 'halo-pamor';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <halo-pamor
      gateway="https://pamor.example"
      city="32.75"
      [getToken]="getToken"
      (halo-submit)="submitted($event)"
    ></halo-pamor>
    <p id="heard">{{ heard() }}</p>
  `,
})
export class App {
  readonly heard = signal('');
  readonly getToken = async () => (await fetch('/my-session/pamor-token')).text();

  submitted({ detail }: CustomEvent<HaloEventsOutward['halo-submit']>): void {
    this.heard.set(detail.requestId);
  }
}
