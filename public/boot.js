// Outside the wasm: notices that the app has died, says so, reports it and reloads with a guard. The
// server's HTML stays as it is, with links and forms that work. No text is parsed as HTML here.
(() => {
  "use strict";
  const TEN_MINUTES = 600000, WAITS = [2000, 10000, 60000], CRASHES = "madang-crashes", PLAIN = "madang-plain";
  let ready = false, failed = false, reports = 0;

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const whenParsed = (f) => document.body && document.readyState !== "loading" ? f() : addEventListener("DOMContentLoaded", f, { once: true });

  // Storage may be forbidden; then nothing is remembered, and nothing is reloaded.
  const read = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };
  const write = (key, value) => { try { sessionStorage.setItem(key, value); return true; } catch { return false; } };
  const crashes = () => { try { return JSON.parse(read(CRASHES) ?? "[]"); } catch { return []; } };

  const last = Math.max(0, ...crashes());
  if (last && Date.now() - last > TEN_MINUTES) {
    try { sessionStorage.removeItem(CRASHES); sessionStorage.removeItem(PLAIN); } catch { /* nothing was kept */ }
  }
  // The page's starter leaves the wasm away when this is true.
  window.madangPlain = read(PLAIN) !== null;

  const report = (kind, message) => {
    if (reports++ > 4) return;
    const body = { build: meta("madang-build"), route: location.pathname, kind, message: String(message).slice(0, 400) };
    navigator.sendBeacon("/api/v1/client-errors", new Blob([JSON.stringify(body)], { type: "application/json" }));
  };

  // What somebody is typing is worth more than a fresh page.
  const typing = () => [...document.querySelectorAll("input,textarea")].some((e) =>
    e.type === "checkbox" || e.type === "radio" ? e.checked !== e.defaultChecked : e.type !== "hidden" && e.value !== e.defaultValue);
  const reload = () => typing() ? setTimeout(reload, 5000) : location.reload();

  const banner = () => {
    const line = document.createElement("p");
    line.className = "banner wait restarting";
    line.setAttribute("role", "status");
    line.textContent = meta("madang-restarting");
    document.body.append(line);
  };

  window.madangFail = (kind, message) => {
    if (failed) return;
    failed = true;
    report(kind, message);
    // The dead app's listeners must not swallow a press: links and forms are the browser's again.
    for (const name of ["click", "submit"]) addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    whenParsed(banner);
    const now = Date.now(), times = [...crashes().filter((at) => now - at < TEN_MINUTES), now];
    if (window.madangPlain || !write(CRASHES, JSON.stringify(times))) return;
    // The third reload is the last: its page does without the wasm.
    if (times.length >= WAITS.length) write(PLAIN, "1");
    setTimeout(reload, WAITS[Math.min(times.length, WAITS.length) - 1]);
  };
  // The page carries the style of its own first view; the rest comes now, for what follows.
  const sheet = meta("madang-style"), fonts = meta("madang-fonts"), FONTS = "madang-fonts";
  if (sheet) whenParsed(() => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet })));

  // Fetches the faces that this page's letters need, for the pages that follow; nothing changes on this one.
  const warm = async () => {
    const { saveData, effectiveType = "4g" } = navigator.connection ?? {};
    if (!fonts || saveData || effectiveType !== "4g") return;
    const css = await (await fetch(fonts)).text();
    const letters = [...new Set(document.body.innerText)].map((letter) => letter.codePointAt(0));
    const holds = (range) => {
      const [from, to = from] = range.trim().slice(2).split("-").map((hex) => parseInt(hex, 16));
      return letters.some((letter) => letter >= from && letter <= to);
    };
    const needed = [...css.matchAll(/url\(["']?([^"')]+)["']?\)[^}]*?unicode-range:\s*([^;}]+)/g)].filter(([, , ranges]) => ranges.split(",").some(holds));
    await Promise.all(needed.map(async ([, url]) => (await fetch(url, { priority: "low" })).arrayBuffer()));
    // Those that every page needs are asked for before the first letter of the next one.
    const always = needed.map(([, url]) => url).filter((url) => /\/(latin|ui)\.[^/]*$/.test(url));
    localStorage.setItem(FONTS, [fonts, ...always].join(" "));
  };
  addEventListener("load", () => setTimeout(() => warm().catch(() => { /* the device's own faces serve */ }), 1000));

  window.madangReady = () => { ready = true; };

  const dead = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement) {
      if (!ready) window.madangFail("load", event.target.src || "script");
    } else if (event instanceof ErrorEvent && event.filename.startsWith(location.origin)) {
      if (!ready || dead(event.error)) window.madangFail("error", event.message);
      else report("error", event.message);
    }
  }, true);
  addEventListener("unhandledrejection", (event) => {
    const { reason } = event;
    // Something was given up: a request, or the transition from the page before, which is nobody's fault.
    if (reason instanceof DOMException && (reason.name === "AbortError" || reason.name === "InvalidStateError")) return event.preventDefault();
    if (dead(reason) || !ready) window.madangFail(ready ? "rejection" : "load", reason?.message ?? reason);
    else report("rejection", reason?.message ?? reason);
  });
})();
