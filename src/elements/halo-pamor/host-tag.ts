import { LitElement } from 'lit';
import { VERSION } from '../shared/version.js';
import { followPage, withPageSetting } from './page-settings.js';

/** A tag that hosts write: it tells its version, and where it has no setting of its own it has the page's. */
export abstract class HostTag extends LitElement {
  /** By this two copies of the package on one page know each other. */
  static readonly version = VERSION;

  protected static override getPropertyDescriptor(
    ...of: Parameters<typeof LitElement.getPropertyDescriptor>
  ): PropertyDescriptor | undefined {
    return withPageSetting(of[0], super.getPropertyDescriptor(...of));
  }

  constructor() {
    super();
    followPage(this);
  }
}
