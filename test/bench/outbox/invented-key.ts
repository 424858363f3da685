/** A public key to seal to, whose other half nobody keeps: what is sealed here is never opened. */
export const inventedKey = {
  kid: 'guVKjxxj1Vaj4QVlUp6xKycgB_DPkAIRE6quohijJKw',
  kty: 'EC',
  crv: 'P-256',
  x: 'ZdT24DJ-TqqdbCZeHhw97CX1EZaVVaS_2sx8TaYprC4',
  y: 'DyFWOakuN_VqFpC9_gEcn8-96mQiAbpweu-1A2HVaz8',
} as const;
