// Browsers start no workers for pages opened from a folder, and the search is one: there it runs in a hidden frame.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.onmessage = null;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      const load = (address) =>
        new Promise((done, failed) => {
          const script = frame.contentDocument.createElement("script");
          script.src = new URL(address, location.href).href;
          script.onload = done;
          script.onerror = failed;
          frame.contentDocument.body.append(script);
        });
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, address) => before.then(() => load(address)), Promise.resolve());
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.onmessage?.(event);
        this.dispatchEvent(event);
      };
      this.inside = inside;
      this.ready = load(url);
    }

    postMessage(data) {
      const { MessageEvent: Message } = this.inside;
      this.ready.then(() => this.inside.dispatchEvent(new Message("message", { data })));
    }

    terminate() {
      this.inside.frameElement.remove();
    }
  };
}
