/** Takes the place of the browser's own EventSource, which the tests' one lacks. */
export class ToldEvents extends EventTarget {
  static newest: ToldEvents;
  readyState = 1;
  onopen?: () => void;
  onerror?: () => void;
  constructor() {
    super();
    ToldEvents.newest = this;
  }
  close() {}
}
