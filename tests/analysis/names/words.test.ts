import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../src/analysis/names/words.ts";

describe("the words of a name", () => {
  it("begin with capitals, or after what is no letter", () => {
    expect(wordsOf("sessions")).toBe("sessions");
    expect(wordsOf("userSessions")).toBe("user_sessions");
    expect(wordsOf("UserSessions")).toBe("user_sessions");
    expect(wordsOf("user_sessions")).toBe("user_sessions");
    expect(wordsOf("USER_SESSIONS")).toBe("user_sessions");
    expect(wordsOf("x-session-id")).toBe("x_session_id");
    expect(wordsOf("Mailer.#accessToken")).toBe("mailer_access_token");
    expect(wordsOf("__DEV__")).toBe("dev");
  });

  it("may be abbreviations", () => {
    expect(wordsOf("sessionID")).toBe("session_id");
    expect(wordsOf("OTPStore")).toBe("otp_store");
    expect(wordsOf("userOTPs")).toBe("user_otps");
    expect(wordsOf("JWTs")).toBe("jwts");
    expect(wordsOf("OTPsByUser")).toBe("otps_by_user");
  });

  it("stay whole", () => {
    expect(wordsOf("uuid")).toBe("uuid");
    expect(wordsOf("possessions")).toBe("possessions");
    expect(wordsOf("barcode")).toBe("barcode");
  });
});
