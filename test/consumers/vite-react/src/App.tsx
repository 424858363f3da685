import { useState } from 'react';
import { HaloPamor } from 'halo-pamor/react';

// Outside of the component: another function at each drawing would open the submenu anew each time.
const getToken = async () => (await fetch('/my-session/pamor-token')).text();

export function App() {
  const [heard, setHeard] = useState('');
  return (
    <>
      <HaloPamor
        gateway="https://pamor.example"
        city="32.75"
        getToken={getToken}
        onHaloSubmit={({ detail }) => setHeard(detail.requestId)}
      />
      <p id="heard">{heard}</p>
    </>
  );
}
