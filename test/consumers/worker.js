// For workerd, which calls `test`.
import { useApplications, useSandbox } from "./applications.js";

export default {
  /**
   * @param {unknown} _controller
   * @param {{ url?: string, session: string, password: string }} env
   */
  async test(_controller, { url, session, password }) {
    console.log(await (url ? useApplications({ url, session, password }) : useSandbox()));
  },
};
