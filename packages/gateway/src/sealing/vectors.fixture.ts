/**
 * What version 1 of the envelopes looks like, made once with a key that stands in the open. Whatever changes, these must open:
 * phones may keep such entries for a long time.
 */
export const vectors1 = {
  keys: {
    keys: [
      {
        kid: 'sFnxphfY0WCXetdnhBvCR2QC56_Pky87QH5EjalkfxE',
        kty: 'EC',
        crv: 'P-256',
        x: 'AFwipd_D3sc_MSpzCEiadh387vo5S6cpL_RjRsCboYc',
        y: 'KOh3xOAnge76aUSuo5pAo9CS3IxE6aoBllubdNiVE0w',
        d: 'ATKsWFiT4DXejNSsZpIhTzfW6fez6aU67FdlqcRSpBU',
      },
    ],
  },
  city: '99.99',
  person: 'satgas-1',
  by: '417fb7ce3dd291bb40daf6746cad1066',
  command: {
    wire: {
      id: '0193b6a0-0000-7000-8000-000000000001',
      type: 'amend-request',
      requestId: '0193b6a0-0000-7000-8000-000000000002',
      at: '2026-01-02T03:04:05.678Z',
      sealed: {
        v: 1,
        kid: 'sFnxphfY0WCXetdnhBvCR2QC56_Pky87QH5EjalkfxE',
        by: '417fb7ce3dd291bb40daf6746cad1066',
        key: 'BGN6wnVt-RSsy8jH39fdQk07PUzNBXoTyoOPOyI_CF0YJq_lQnbBt10FBitRFd-ztgM_0JwXxBBDbw4tsQbDAal1NJse9Aorlumkv0FnY706ML53T3xTOHGb0IDPhvCm-hxWeXbK201Ni0RReWWTx_qxCykHrZ0cTIsc3hg_nUD-ycIxAP7F0BtwoQHj0PnO-8cvp68RZjtO_sd2LkfSc-XIWNCz5o2Tj_LizKxw6SOC9GOeYdeS1AaZ9M8',
        body: '13wsc-_DFcv-WbDsGVDwRcB2-8n3ONsaj_29FkQ58iuW7wfdiy75DwjWvizl6NwJe63P_DNBvV4',
      },
    },
    permit: 'header.payload.signature',
    payload: {
      note: 'catatan rekaan é',
    },
  },
  file: {
    id: '0193b6a0-0000-7000-8000-000000000003',
    sealed: {
      v: 1,
      kid: 'sFnxphfY0WCXetdnhBvCR2QC56_Pky87QH5EjalkfxE',
      by: '417fb7ce3dd291bb40daf6746cad1066',
      key: 'BHdwTT-103kKTCtivkhsTo0z1BxFI8FJhl-peqXKCS01eKopY_eQYQD1J6Jp2itcvbP-UA_sRC1gPW7-7LjGTC2ZjrZ0PLDvR7frmLCrMdWkzgHopS3LnVrr40CHtYJ0Z1d7Opa5G9YP4xcMQx5LcyspPNFFarlLriqcBX6DT8qQD_p7_3ajJHy3JsqcJyid7SbCoTv62PSTR8JW4mD0O1BpMUpwSjLp2H-RGTa5K4_4MHqUaaM0HLMT6UfKTQ7HDKGs_J44MvTzmL3kB9KfaKY-QkVE7XMqd_zoqTkNvaJjKHQ0Jamzq-t1yTQ6sMqcD1K5WVIK5de8WCJQDrxnOxt__9sLOBqkYDqgBB_fNUK7ig7kxrlHrzwf5QI',
      requestId: '0193b6a0-0000-7000-8000-000000000002',
      at: '2026-01-02T03:04:05.678Z',
    },
    body: 'EI4ZqQoUYRY4PInmjl6tJvEg3N1T8yUUesV8zBJjo4MsKTBfNu_pgl8D1uH0VULRSZ4HptC70D0',
    clear: 'bukan foto, hanya isi rekaan',
    inner: {
      paper: 'KK',
      page: 2,
      sha256: 'ecf71ba896c1cca8c6f68ee80ef319db6607a009f5451f80a1116600b2801596',
      type: 'image/jpeg',
    },
  },
} as const;
