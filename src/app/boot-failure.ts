/**
 * The last resort when the console itself cannot be fetched, e.g. a tab that was open across a
 * deployment. No texts are loaded yet, so it speaks all three languages at once.
 */
const SENTENCES = [
  ["en", "CVM Console could not be loaded. Check the connection, then reload the page."],
  ["zh-CN", "CVM 控制台加载失败。请检查网络连接后重新加载页面。"],
  ["ko", "CVM 콘솔을 불러오지 못했습니다. 네트워크 연결을 확인한 후 페이지를 새로 고치십시오."],
] as const;

export function showBootFailure(error: unknown): void {
  console.error(error);
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  for (const [lang, sentence] of SENTENCES) {
    const paragraph = document.createElement("p");
    paragraph.lang = lang;
    paragraph.textContent = sentence;
    alert.append(paragraph);
  }
  const reload = document.createElement("button");
  reload.type = "button";
  reload.textContent = "Reload · 重新加载 · 새로 고침";
  reload.addEventListener("click", () => window.location.reload());
  alert.append(reload);
  alert.style.cssText =
    "font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 34rem; padding: 0 1rem";
  document.getElementById("root")?.replaceChildren(alert);
}
