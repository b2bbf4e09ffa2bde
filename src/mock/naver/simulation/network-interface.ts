/** Every VPC server has one interface; its number tells the server's, and the other way round. */
const APART = 20_000_000;

export function networkInterfaceNoOf(serverNo: string): string {
  return String(Number(serverNo) - APART);
}

export function serverNoOfInterface(networkInterfaceNo: string): string {
  return String(Number(networkInterfaceNo) + APART);
}
