import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { tabs } from './tabs';

/** Every tab in a row, which scrolls in a narrow window; the open one is in sight. */
export function Tabs() {
  const { pathname } = useLocation();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not return; the tests' one has no such method.
    void row.current?.querySelector('.active')?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={row} aria-label="Main" className="app-tabs">
      {tabs.map(({ label, path }) =>
        path ? (
          <NavLink key={label} to={path} className="app-tab">
            {label}
          </NavLink>
        ) : (
          <span
            key={label}
            className="app-tab app-tab-off"
            aria-disabled="true"
            title="Not part of this version"
          >
            {label}
          </span>
        ),
      )}
    </nav>
  );
}
