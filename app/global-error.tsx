'use client'

import './globals.css'

/** The root layout itself failed, so the language is not known: one sentence in each, and a way back. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <title>总队长</title>
        <main className="plain-page" id="main">
          <h1>这一页没有打开</h1>
          <p role="alert">系统出了差错，已经记录。请过一会儿重新打开。</p>
          <p lang="en">This page did not open. The fault is ours and is on record; open it again in a moment.</p>
          <div className="actions">
            <a className="button" data-variant="primary" href="/">
              重新打开 · Open again
            </a>
          </div>
        </main>
      </body>
    </html>
  )
}
