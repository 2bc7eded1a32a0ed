/* On a device where somebody signed (it has the page for without a network, then): what could not be sent goes from any page. */
if (navigator.serviceWorker?.controller) import("./queue.js").then(({ sendWaiting }) => sendWaiting(), () => {});
