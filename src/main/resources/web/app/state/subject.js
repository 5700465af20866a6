/** Something that components follow: each is drawn anew when it changes. */
export class Subject {
  #followers = new Set();

  /** @returns {import('lit').ReactiveController} to be made where the component is */
  follow(host) {
    const draw = () => host.requestUpdate();
    host.addController({
      hostConnected: () => this.#followers.add(draw),
      hostDisconnected: () => this.#followers.delete(draw),
    });
    return this;
  }

  changed() {
    this.#followers.forEach((draw) => draw());
  }
}
