const pamor = document.querySelector('halo-pamor');
pamor.getToken = async () => (await fetch('/my-session/pamor-token')).text();
pamor.addEventListener('halo-submit', ({ detail }) => {
  document.querySelector('#heard').textContent = detail.requestId;
});
